/** The corpus: every operator over every subject, each mutant once, in the same order every time. */
import type { FixtureFile } from "../check/fixture.ts";
import { judge } from "./jury.ts";
import { type Mutant, mutantsOf, type Subject } from "./mutant.ts";
import { operators } from "./operators.ts";

/** All mutants of `subjects`. */
export function corpus(subjects: readonly Subject[]): readonly Mutant[] {
  const all = operators.flatMap((operator) =>
    subjects.flatMap((subject) => mutantsOf(operator, subject)),
  );
  return [
    ...new Map(all.toReversed().map((mutant) => [textOf(mutant), mutant])).values(),
  ].reverse();
}

/** `count` of them, spread evenly over the corpus. */
export function sampled(mutants: readonly Mutant[], count: number): readonly Mutant[] {
  const step = Math.max(1, mutants.length / count);
  const size = Math.min(count, mutants.length);
  return Array.from({ length: size }, (_, i) => mutants[Math.floor(i * step)]!);
}

/** Subjects as mutants that nothing was done to. */
export function untouched(subjects: readonly Subject[]): readonly Mutant[] {
  return subjects.map(({ name, files }) => ({
    operator: "nothing is changed",
    subject: name,
    files,
    expects: { kind: "passes" },
    witness: { kind: "accepts" },
  }));
}

export { judge };

function textOf({ operator, files }: Mutant): string {
  return JSON.stringify([operator, files.map(({ path, text }: FixtureFile) => [path, text])]);
}
