/** Says what is wrong with a command line, under the word that is wrong. */
import type { Command, CommanderError } from "commander";
import { type Diagnostic, didYouMean } from "@harmony/runtime/diagnostic";

/** The diagnostic of a command line that commander refused. */
export function refusal(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
): Diagnostic {
  const index = wrongWord(error, argv, program);
  const word = argv[index] ?? "";
  const near = didYouMean(
    word,
    candidates(word, program, argv).filter((each) => each !== word),
  );
  return {
    code: "H0608",
    severity: "error",
    message: sentence(error, argv, program),
    location: { kind: "argument", argv, index },
    help: [
      ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
      "`harmony-gen --help` lists the commands and options",
    ],
  };
}

// Commander quotes the word it stumbles over.
function wrongWord(error: CommanderError, argv: readonly string[], program: Command): number {
  if (error.code === "commander.excessArguments") return firstUnknownWord(argv, program);
  if (error.code === "commander.invalidArgument")
    return argv.findIndex((word) => word.startsWith("--format"));
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const [name = ""] = quoted.split(" ");
  const index = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  return index < 0 ? argv.length : index;
}

function firstUnknownWord(argv: readonly string[], program: Command): number {
  const known = new Set(program.commands.map((command) => command.name()));
  const first = argv.findIndex((word) => !word.startsWith("-"));
  return known.has(argv[first] ?? "") ? argv.findLastIndex((word) => !word.startsWith("-")) : first;
}

function sentence(error: CommanderError, argv: readonly string[], program: Command): string {
  if (error.code === "commander.invalidArgument") {
    const formats = formatsOf(commandIn(argv, program));
    return `this is no format; the formats are ${formats.map((each) => `\`${each}\``).join(", ")}`;
  }
  const text = error.message.replace(/^error: /, "").replace(/\.$/, "");
  if (error.code === "commander.excessArguments")
    return commandIn(argv, program) === program
      ? "this word is not a command of harmony-gen"
      : "this word is one too many";
  return text.replaceAll("'", "`");
}

function formatsOf(command: Command): readonly string[] {
  return command.options.find(({ long }) => long === "--format")?.argChoices ?? [];
}

function commandIn(argv: readonly string[], program: Command): Command {
  return program.commands.find((command) => argv.includes(command.name())) ?? program;
}

function candidates(word: string, program: Command, argv: readonly string[]): readonly string[] {
  if (!word.startsWith("-")) return program.commands.map((command) => command.name());
  return commandIn(argv, program).options.flatMap((option) => option.long ?? []);
}
