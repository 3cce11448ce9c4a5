/** The command by which a package tells of its Scores. */
import type { Command } from "commander";
import type { Format } from "./format.ts";
import type { Request } from "./request.ts";

interface Options {
  readonly format?: Format;
  readonly project?: string;
  readonly check?: boolean;
}

export function addManifest(program: Command, take: (request: Request) => void): void {
  program
    .command("manifest")
    .description("write what a package tells of its Scores beyond their declarations")
    .argument("[folder]", "the package's folder; without it the current one")
    .option("--check", "only say whether it is fresh; writes nothing")
    .action((folder: string | undefined, _, command: Command) => {
      const options = command.optsWithGlobals<Options>();
      const { format = "pretty", project, check = false } = options;
      take({
        verb: "manifest",
        format,
        check,
        ...(folder && { folder }),
        ...(project && { project }),
      });
    });
}
