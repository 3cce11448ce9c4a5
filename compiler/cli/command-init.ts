/** The command `init`. */
import type { Command } from "commander";
import type { InitRequest } from "../init/choices.ts";
import type { BeginRequest } from "./begin-request.ts";
import type { Format } from "./format.ts";

interface Options {
  readonly project?: string;
  readonly name?: string;
  readonly folder?: string;
  readonly sample?: boolean;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly ci: boolean;
  readonly install: boolean;
}

export function addInit(program: Command, take: (request: BeginRequest) => void): void {
  program
    .command("init")
    .description(
      "begin in a project that is there: packages, configuration, a first app that passes",
    )
    .option("--name <app>", "the app's name; without it the project's")
    .option("--folder <folder>", "the deploy package's folder; without it deploy")
    .option("--sample", "run a small server of its own, although there is a start script")
    .option("--dry-run", "show what would be written; writes nothing")
    .option("--no-install", "leave it to you to install the packages")
    .option("--no-ci", "add no step for CI")
    .option("-y, --yes", "ask nothing")
    .action((options: Options, command: Command) => {
      const { format = "pretty" } = command.optsWithGlobals<{ format?: Format }>();
      const { project } = options;
      take({ verb: "init", format, ...(project && { project }), asked: asked(options) });
    });
}

function asked({ name, folder, ci, install, ...options }: Options): InitRequest {
  return {
    ...(name && { name }),
    ...(folder && { folder }),
    sample: options.sample ?? false,
    yes: options.yes ?? false,
    dryRun: options.dryRun ?? false,
    ci,
    install,
  };
}
