/** What a half-typed command line can go on with. */
import type { CompiledApp } from "../../interpret.ts";
import { type Command, commands, globalOptions, nameOf, type Option, SHELLS } from "../commands.ts";
import { topologiesOf } from "../topologies-of.ts";

export interface Candidate {
  readonly name: string;
  readonly summary: string;
}

/** `words` are those after the program; the last is being typed and may be empty. `scores` is asked only if needed. */
export function candidates(
  app: CompiledApp,
  words: readonly string[],
  scores: () => readonly Candidate[],
): readonly Candidate[] {
  const current = words.at(-1) ?? "";
  const all = allCandidates(app, words.slice(0, -1), current, scores);
  return all.filter(({ name }) => name.startsWith(current));
}

function allCandidates(
  app: CompiledApp,
  before: readonly string[],
  current: string,
  scores: () => readonly Candidate[],
): readonly Candidate[] {
  const command = commands.find(({ name }) => before.includes(name));
  const options = [...globalOptions, ...(command?.options ?? [])];
  const open = options.find((option) => takesValue(option) && nameOf(option) === before.at(-1));
  if (open) return (open.choices ?? []).map((name) => ({ name, summary: "" }));
  if (current.startsWith("-"))
    return options.map((option) => ({ name: nameOf(option), summary: option.summary }));
  const position = before.filter((word, index) => isWord(word, before[index - 1], options)).length;
  return command === undefined ? commands : wordCandidates(app, command, position - 1, scores);
}

function wordCandidates(
  app: CompiledApp,
  command: Command,
  position: number,
  scores: () => readonly Candidate[],
): readonly Candidate[] {
  switch (command.takes[position]) {
    case "topology":
      return topologiesOf(app);
    case "score":
      return scores();
    case "shell":
      return SHELLS.map((name) => ({ name, summary: "" }));
    default:
      return [];
  }
}

/** Neither an option nor the value of one. */
function isWord(word: string, last: string | undefined, options: readonly Option[]): boolean {
  const isValue = options.some((option) => takesValue(option) && nameOf(option) === last);
  return !word.startsWith("-") && !isValue;
}

function takesValue({ flags }: Option): boolean {
  return flags.includes("[");
}
