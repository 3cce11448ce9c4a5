/** The command `new`. */
import { Argument, type Command } from "commander";
import { type Kind, kinds, type NewRequest } from "../scaffold/new-request.ts";
import type { BeginRequest } from "./begin-request.ts";
import type { Format } from "./format.ts";
import { oneOf } from "./one-of.ts";

// What is no kind is told below, with the one that was meant.
const kindArgument = new Argument("<kind>", "what it is").choices(kinds).argParser(String);

interface Options {
  readonly project?: string;
  readonly needs?: string;
  readonly offers?: readonly string[];
  readonly in?: string;
  readonly package?: string;
  readonly dryRun?: boolean;
}

export function addNew(program: Command, take: (request: BeginRequest) => void): void {
  program
    .command("new")
    .description("write a new Score, app, topology or capability that passes the check")
    .addArgument(kindArgument)
    .argument("<Name>", "the name of its class, such as FlourMill")
    .option("--needs <capability>", "of a score: what it needs of a topology")
    .option("--offers <capability...>", "of a topology: what it offers")
    .option("--in <Class>", "the composite that gets the Score, or the app that gets the topology")
    .option("--package <name>", "the deploy package, where there are several")
    .option("--dry-run", "show what would be written; writes nothing")
    .action((word: string, name: string, options: Options, command: Command) => {
      const { format = "pretty" } = command.optsWithGlobals<{ format?: Format }>();
      const { project } = options;
      const kind = oneOf(kinds, "nothing that can be begun", ["new", word, name], 1);
      const asked = askedFor(kind, name, options);
      take({ verb: "new", format, ...(project && { project }), asked });
    });
}

function askedFor(kind: Kind, name: string, options: Options): NewRequest {
  return {
    kind,
    name,
    capabilities: [(kind === "topology" ? options.offers : options.needs) ?? []].flat(),
    ...(options.in && { in: options.in }),
    ...(options.package && { package: options.package }),
    dryRun: options.dryRun ?? false,
  };
}
