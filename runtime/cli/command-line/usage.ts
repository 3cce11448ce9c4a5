/** What can be wrong about the words of a command line. */
import type { DiagnosticError } from "../../diagnostic/diagnostic.ts";
import type { ScoreOutline } from "../../event.ts";
import { commands, type Word } from "../commands.ts";
import { unknownOption } from "./option-usage.ts";
import type { CommandLine } from "./read-command-line.ts";
import { type Known, nearest, refusal } from "./refusal.ts";

const MOST_EXAMPLES = 3;

export function missingWord(
  line: CommandLine,
  word: Word,
  known: readonly Known[],
): DiagnosticError {
  const typed = ({ name }: Known) => `type \`${[line.program, ...line.argv, name].join(" ")}\``;
  return refusal(line, undefined, {
    code: "H1001",
    message: `\`${line.command?.name}\` needs a ${word}, and none was named`,
    label: `a ${word} belongs here`,
    notes: word === "code" ? [] : [choices(word, known)],
    help: known.slice(0, MOST_EXAMPLES).map(typed),
  });
}

export function unknownWord(
  line: Pick<CommandLine, "argv">,
  word: Word,
  typed: string,
  known: readonly Known[],
): DiagnosticError {
  const noun = word === "score" ? "Score" : word;
  return refusal(line, typed, {
    code: word === "score" ? "H1005" : "H1002",
    message: `there is no ${word === "shell" ? "completion for" : noun} \`${typed}\``,
    label: `no such ${noun}`,
    notes: [choices(word, known)],
    help: nearest(typed, known),
  });
}

/** `scores` are those of the app, which only the command itself knows. */
export function unknownScore(
  argv: readonly string[],
  typed: string,
  scores: readonly ScoreOutline[],
): DiagnosticError {
  const known = scores.map(({ path, summary }) => ({ name: path, summary }));
  return unknownWord({ argv }, "score", typed, known);
}

/** A code of a diagnosis that has no page here. */
export function unknownCode(
  argv: readonly string[],
  typed: string,
  codes: readonly string[],
): DiagnosticError {
  const known = codes.map((name) => ({ name }));
  const elsewhere = `\`harmony-gen explain ${typed}\` knows what is found at build time`;
  return refusal({ argv }, typed, {
    code: "H1002",
    message: `there is no page for \`${typed}\``,
    label: "no such code",
    help: typed.startsWith("H0") ? [elsewhere] : nearest(typed, known),
  });
}

export function unknownCommand(line: CommandLine): DiagnosticError {
  const [typed] = line.words;
  const [option] = line.unknown;
  const list = `\`${line.program} --help\` lists the commands`;
  if (typed === undefined && option !== undefined) return unknownOption(line, option);
  if (typed === undefined)
    return refusal(line, undefined, {
      code: "H1003",
      message: "no command was named",
      label: "a command belongs here",
      help: [list],
    });
  const near = nearest(typed, commands);
  return refusal(line, typed, {
    code: "H1003",
    message: `there is no command \`${typed}\``,
    label: "no such command",
    help: near.length > 0 ? near : [list],
  });
}

export function wordTooMany(line: CommandLine, typed: string): DiagnosticError {
  return refusal(line, typed, {
    code: "H1008",
    message: `\`${typed}\` is one word too many for \`${line.command?.name}\``,
    label: "not understood",
    help: [`\`${line.program} ${line.command?.name} --help\` shows how it is used`],
  });
}

const PLURALS = { topology: "topologies", score: "Scores", code: "codes", shell: "shells" };

function choices(word: Word, known: readonly Known[]): string {
  const plural = PLURALS[word];
  if (known.every(({ summary }) => summary === undefined))
    return `the ${plural} are ${known.map(({ name }) => `\`${name}\``).join(", ")}`;
  const lines = known.map(({ name, summary }) => `  \`${name}\`: ${summary}`);
  return [`the ${plural} are`, ...lines].join("\n");
}
