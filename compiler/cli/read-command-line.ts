/** Reads a command line into a request; what it can't read is refused with a diagnostic. */
import { Command, CommanderError, Option } from "commander";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import { addCompletion } from "./command-completion.ts";
import { addGraph } from "./command-graph.ts";
import { addInit } from "./command-init.ts";
import { addLsp } from "./command-lsp.ts";
import { addManifest } from "./command-manifest.ts";
import { addNew } from "./command-new.ts";
import { type Format, formats } from "./format.ts";
import type { Request } from "./request.ts";
import { refusal } from "./refusal.ts";

/** What the words of `argv` ask for. Throws a `DiagnosticError` when they make no sense. */
export function readCommandLine(argv: readonly string[], version: string): Request {
  const read: { request?: Request; shown: string } = { shown: "" };
  const program = programFor((request) => (read.request = request), version);
  for (const command of [program, ...program.commands]) capture(command, read);
  try {
    program.parse([...argv], { from: "user" });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0) throw new DiagnosticError(refusal(error, argv, program));
  }
  return read.request ?? { verb: "show", text: read.shown };
}

interface Options {
  readonly format?: Format;
  readonly project?: string;
  readonly bundle?: boolean;
  readonly cache?: boolean;
  readonly watch?: boolean;
  readonly fix?: boolean;
  readonly secondOpinion?: boolean;
}

type Take = (request: Request) => void;

function programFor(take: Take, version: string): Command {
  const program = new Command("harmony-gen")
    .description("Checks Scores against topologies, and writes the code that deploys them.")
    .version(version, "--version", "print the version")
    .helpOption("-h, --help", "print this help")
    // A command has formats of its own.
    .enablePositionalOptions()
    .option("--no-bundle", "write the code, and no commands")
    .option("--no-cache", "do everything again, even when nothing changed")
    .option("--watch", "go on, and do it again whenever a file changes")
    .action((options: Options) => {
      const { bundle = true, cache = true, watch = false } = options;
      if (watch) take({ verb: "watch", bundle, cache, ...shared(options) });
      else take({ verb: "generate", bundle, cache, ...shared(options) });
    });
  addCommands(program, take);
  for (const command of [program, ...program.commands]) addShared(command);
  return program;
}

function addCommands(program: Command, take: Take): void {
  program
    .command("check")
    .description("find mistakes and stale output; writes nothing")
    .option("--fix", "first make the fixes that can not be meant otherwise, in your files")
    .option("--second-opinion", "read everything by the type checker too, and compare")
    .option("--no-cache", "read every file again, even when it did not change")
    .action((_, command: Command) => {
      const options: Options = command.optsWithGlobals();
      const { fix = false, cache = true, secondOpinion = false } = options;
      take({ verb: "check", fix, cache, secondOpinion, ...shared(options) });
    });
  addGraph(program, take);
  addInit(program, take);
  addNew(program, take);
  addManifest(program, take);
  addLsp(program, take);
  program
    .command("explain")
    .description("print the page of a diagnostic")
    .argument("<code>", "the code, such as H0101")
    .action((code: string, _, command: Command) =>
      take({ verb: "explain", code, ...shared(command.optsWithGlobals()) }),
    );
  addCompletion(program, take);
}

function addShared(command: Command): void {
  command.showHelpAfterError(false).showSuggestionAfterError(false);
  if (!command.options.some(({ long }) => long === "--format"))
    command.addOption(
      new Option("--format <format>", "how findings are shown").choices([...formats]),
    );
  command.option("--project <folder>", "the project's folder, instead of looking upwards");
  command.addOption(new Option("--verbose", "show a stack trace when harmony-gen itself fails"));
}

function shared({ format = "pretty", project }: Options) {
  return { format, ...(project === undefined ? {} : { project }) };
}

// Commander prints and exits; here it only tells.
function capture(command: Command, read: { shown: string }): void {
  command.exitOverride().configureOutput({
    writeOut: (text) => void (read.shown += text),
    writeErr: () => undefined,
  });
}
