/** A word of the command line that has to be one of a few. */
import { DiagnosticError, didYouMean } from "@harmony/runtime/diagnostic";

/** `argv[index]` as one of `choices`. Throws a `DiagnosticError`, which says what it is `not`, for another one. */
export function oneOf<const T extends string>(
  choices: readonly T[],
  not: string,
  argv: readonly string[],
  index: number,
): T {
  const word = argv[index] ?? "";
  const found = choices.find((each) => each === word);
  if (found !== undefined) return found;
  const near = didYouMean(word, choices);
  throw new DiagnosticError({
    code: "H0608",
    severity: "error",
    message: `\`${word}\` is ${not}`,
    location: { kind: "argument", argv, index },
    help: [
      ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
      `there are ${choices.map((each) => `\`${each}\``).join(", ")}`,
    ],
  });
}
