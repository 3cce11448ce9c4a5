/** What a half-typed command line of harmony-gen can go on with. */
import type { Command, Option } from "commander";

export interface Candidate {
  readonly name: string;
  readonly what: string;
}

/** `words` are those after `harmony-gen`; the last is being typed and may be empty. */
export function candidates(program: Command, words: readonly string[]): readonly Candidate[] {
  // bash hands over `--format=json` as three words.
  const typed = words.filter((word) => word !== "=");
  const current = words.at(-1) === "=" ? "" : (typed.at(-1) ?? "");
  const before = words.at(-1) === "=" ? typed : typed.slice(0, -1);
  return allOf(program, before, current).filter(({ name }) => name.startsWith(current));
}

function allOf(program: Command, before: readonly string[], current: string): readonly Candidate[] {
  const command = program.commands.find((each) => before.includes(each.name()));
  const options = (command ?? program).options.filter(({ hidden }) => !hidden);
  const open = options.find((option) => takesValue(option) && isCalled(option, before.at(-1)));
  if (open) return (open.argChoices ?? []).map(bare);
  if (current.startsWith("-"))
    return options.map(({ long, description }) => ({ name: long ?? "", what: description }));
  if (!command) return visible(program);
  const words = before.filter((word, i) => isWord(word, before[i - 1], options)).length;
  return (command.registeredArguments[words - 1]?.argChoices ?? []).map(bare);
}

function visible(program: Command): readonly Candidate[] {
  return program
    .createHelp()
    .visibleCommands(program)
    .filter((each) => each.name() !== "help")
    .map((each) => ({ name: each.name(), what: each.description() }));
}

/** Neither an option nor the value of one. */
function isWord(word: string, last: string | undefined, options: readonly Option[]): boolean {
  const isValue = options.some((option) => takesValue(option) && isCalled(option, last));
  return !word.startsWith("-") && !isValue;
}

function takesValue(option: Option): boolean {
  return option.required || option.optional;
}

function isCalled({ long, short }: Option, word: string | undefined): boolean {
  return word !== undefined && (word === long || word === short);
}

function bare(name: string): Candidate {
  return { name, what: "" };
}
