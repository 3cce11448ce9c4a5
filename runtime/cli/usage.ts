/** What can be wrong about a command line, each pointing to the word it is about. */
import type { CompiledApp } from "../interpret.ts";
import { type Diagnostic, DiagnosticError } from "../diagnostic/diagnostic.ts";
import { didYouMean } from "../diagnostic/did-you-mean.ts";
import type { ScoreOutline } from "../event.ts";
import { commands, globalOptions, nameOf, type Word } from "./commands.ts";
import type { CommandLine } from "./read-command-line.ts";

/** A word that would be right. */
export interface Known {
  readonly name: string;
  readonly summary?: string;
}

export function missingWord(
  app: CompiledApp,
  line: CommandLine,
  word: Word,
  known: readonly Known[],
): DiagnosticError {
  const command = line.command?.name;
  const typed = (name: string) =>
    `type \`${["harmony-" + app.name, ...line.argv, name].join(" ")}\``;
  return refusal(line, undefined, {
    code: "H1001",
    message: `\`${command}\` needs a ${word}, and none was named`,
    label: `a ${word} belongs here`,
    notes: word === "code" ? [] : [choices(word, known)],
    help: known.map(({ name }) => typed(name)).slice(0, 3),
  });
}

export function unknownWord(
  line: Pick<CommandLine, "argv">,
  word: Word,
  typed: string,
  known: readonly Known[],
): DiagnosticError {
  return refusal(line, typed, {
    code: word === "score" ? "H1005" : "H1002",
    message: `there is no ${NOUNS[word]} \`${typed}\``,
    label: `no such ${word === "score" ? "Score" : word}`,
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

export function unknownCommand(app: CompiledApp, line: CommandLine): DiagnosticError {
  const [typed] = line.words;
  const list = `\`harmony-${app.name} --help\` lists the commands`;
  if (typed === undefined && line.unknown[0] !== undefined)
    return unknownOption(app, line, line.unknown[0]);
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

export function unknownOption(app: CompiledApp, line: CommandLine, typed: string): DiagnosticError {
  const name = typed.split("=")[0]!;
  const command = line.command === undefined ? "" : ` ${line.command.name}`;
  const own = [...globalOptions, ...(line.command?.options ?? [])].map(nameOf);
  const near = nearest(
    name,
    [...own, "--help", "--version"].map((option) => ({ name: option })),
  );
  const elsewhere = commands.find(({ options = [] }) => options.some((o) => nameOf(o) === name));
  return refusal(line, typed, {
    code: "H1004",
    message: `\`harmony-${app.name}${command}\` has no option \`${name}\``,
    label: "no such option",
    notes: elsewhere === undefined ? [] : [`\`${name}\` belongs to \`${elsewhere.name}\``],
    help: near.length > 0 ? near : [`\`harmony-${app.name}${command} --help\` lists them`],
  });
}

export function wordTooMany(app: CompiledApp, line: CommandLine, typed: string): DiagnosticError {
  return refusal(line, typed, {
    code: "H1008",
    message: `\`${typed}\` is one word too many for \`${line.command?.name}\``,
    label: "not understood",
    help: [`\`harmony-${app.name} ${line.command?.name} --help\` shows how it is used`],
  });
}

/** The value of an option that must not be left empty. */
export function valueOf(
  line: CommandLine,
  option: string,
  typed: string | true | undefined,
): string | undefined {
  if (typed === true || typed === "") throw badValue(line, option, undefined, usageOf(option));
  return typed;
}

export function badValue(
  line: CommandLine,
  option: string,
  typed: string | undefined,
  help: string,
): DiagnosticError {
  const at = line.argv.findIndex((word) => word === option || word.startsWith(`${option}=`));
  const apart = typed !== undefined && line.argv[at] === option;
  return refusal(line, line.argv[apart ? at + 1 : at], {
    code: "H1007",
    message:
      typed === undefined ? `\`${option}\` has no value` : `\`${option}\` can not be \`${typed}\``,
    label: typed === undefined ? "its value is missing" : "not a value it takes",
    help: [help],
  });
}

/** A code of a diagnosis that has no page here. */
export function unknownCode(
  argv: readonly string[],
  typed: string,
  codes: readonly string[],
): DiagnosticError {
  const help = typed.startsWith("H0")
    ? [`\`harmony-gen explain ${typed}\` knows what is found at build time`]
    : nearest(
        typed,
        codes.map((name) => ({ name })),
      );
  return refusal({ argv }, typed, {
    code: "H1002",
    message: `there is no page for \`${typed}\``,
    label: "no such code",
    help,
  });
}

function usageOf(option: string): string {
  const known = [...globalOptions, ...commands.flatMap(({ options = [] }) => options)];
  const flags = known.find((each) => nameOf(each) === option)?.flags ?? option;
  return `write it as \`${flags.replace("[", "<").replace("]", ">")}\``;
}

const NOUNS = {
  topology: "topology",
  score: "Score",
  code: "code",
  shell: "completion for",
} as const;

function choices(word: Word, known: readonly Known[]): string {
  const each = known.map(({ name, summary }) =>
    summary === undefined ? `\`${name}\`` : `\`${name}\`: ${summary}`,
  );
  const plural = { topology: "topologies", score: "Scores", code: "codes", shell: "shells" }[word];
  return known.some(({ summary }) => summary !== undefined)
    ? [`the ${plural} are`, ...each.map((line) => `  ${line}`)].join("\n")
    : `the ${plural} are ${each.join(", ")}`;
}

function nearest(typed: string, known: readonly Known[]): readonly string[] {
  const name = didYouMean(
    typed,
    known.map((each) => each.name),
  );
  return name === undefined ? [] : [`did you mean \`${name}\`?`];
}

/** `word` is what it is about; `undefined` when it is about a word that is missing. */
function refusal(
  { argv }: Pick<CommandLine, "argv">,
  word: string | undefined,
  what: Omit<Diagnostic, "severity" | "location">,
): DiagnosticError {
  const index = word === undefined ? argv.length : Math.max(0, argv.indexOf(word));
  return new DiagnosticError({
    severity: "error",
    location: { kind: "argument", argv, index },
    ...what,
  });
}
