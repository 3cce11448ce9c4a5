/** The command `graph`: its options, and what they ask for. */
import { type Command, Option } from "commander";
import { type GraphFormat, graphFormats } from "./format.ts";
import type { GraphRequest } from "./request.ts";

interface Options {
  readonly format?: GraphFormat;
  readonly project?: string;
  readonly out?: string;
  readonly linkBase?: string;
}

export function addGraph(program: Command, take: (request: GraphRequest) => void): void {
  program
    .command("graph")
    .description("show what an app is made of, and in which order it is deployed")
    .argument("[app]", "the app's name; without it every app")
    .addOption(new Option("--format <format>", "how it is drawn").choices([...graphFormats]))
    .option("--out <path>", "write it to a file, or one per app to a folder (`docs/`)")
    .option("--link-base <url>", "of html: what links to the source begin with")
    .action((app: string | undefined, _, command: Command) =>
      take({ verb: "graph", ...(app && { app }), ...asked(command.optsWithGlobals()) }),
    );
}

function asked({ format = "pretty", project, out, linkBase }: Options) {
  return {
    format,
    ...(project !== undefined && { project }),
    ...(out !== undefined && { out }),
    ...(linkBase !== undefined && { linkBase }),
  };
}
