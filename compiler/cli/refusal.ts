/** Says what is wrong with a command line, under the word that is wrong. */
import type { Command, CommanderError } from "commander";
import { type Diagnostic, didYouMean } from "@harmony/runtime/diagnostic";
import { formats } from "./format.ts";

/** The diagnostic of a command line that commander refused. */
export function refusal(
  error: CommanderError,
  argv: readonly string[],
  program: Command,
): Diagnostic {
  const index = wrongWord(error, argv);
  const word = argv[index] ?? "";
  const near = didYouMean(
    word,
    candidates(word, program).filter((each) => each !== word),
  );
  return {
    code: "H0608",
    severity: "error",
    message: sentence(error),
    location: { kind: "argument", argv, index },
    help: [
      ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
      "`harmony-gen --help` lists the commands and options",
    ],
  };
}

// Commander quotes the word it stumbles over.
function wrongWord(error: CommanderError, argv: readonly string[]): number {
  if (error.code === "commander.excessArguments") return firstUnknownWord(argv);
  if (error.code === "commander.invalidArgument")
    return argv.findIndex((word) => word.startsWith("--format"));
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? "";
  const [name = ""] = quoted.split(" ");
  const index = argv.findIndex((word) => word === name || word.startsWith(`${name}=`));
  return index < 0 ? argv.length : index;
}

function firstUnknownWord(argv: readonly string[]): number {
  const known = new Set(["check", "graph", "explain"]);
  const first = argv.findIndex((word) => !word.startsWith("-"));
  return known.has(argv[first] ?? "") ? argv.findLastIndex((word) => !word.startsWith("-")) : first;
}

function sentence(error: CommanderError): string {
  if (error.code === "commander.invalidArgument")
    return `this is no format; the formats are ${formats.map((each) => `\`${each}\``).join(", ")}`;
  const text = error.message.replace(/^error: /, "").replace(/\.$/, "");
  if (error.code === "commander.excessArguments")
    return "this word is not a command of harmony-gen";
  return text.replaceAll("'", "`");
}

function candidates(word: string, program: Command): readonly string[] {
  if (!word.startsWith("-")) return program.commands.map((command) => command.name());
  return program.options.flatMap((option) => option.long ?? []);
}
