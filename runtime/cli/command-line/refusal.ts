/** The shape of every refusal of a command line: it points to the word that it is about. */
import { type Diagnostic, DiagnosticError } from "../../diagnostic/diagnostic.ts";
import { didYouMean } from "../../diagnostic/did-you-mean.ts";
import type { CommandLine } from "./read-command-line.ts";

/** A word that would be right. */
export interface Known {
  readonly name: string;
  readonly summary?: string;
}

/** `word` is what it is about; `undefined` when it is about a word that is missing. */
export function refusal(
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

/** Help that names the word that was probably meant. */
export function nearest(typed: string, known: readonly Known[]): readonly string[] {
  const names = known.map(({ name }) => name);
  const name = didYouMean(typed, names);
  return name === undefined ? [] : [`did you mean \`${name}\`?`];
}
