/** What harmony-gen is known to miss or to say wrongly, and why it still does: the list may only get shorter. */
import type { Mutant } from "./mutant.ts";

interface Open {
  readonly operator: string;
  readonly subject: string;
  /** The line of the mistake, where not every mutant of the two is meant. */
  readonly line?: number;
  readonly why: string;
}

const all: readonly Open[] = [];

/** Why this mutant may be judged wrongly; `undefined` for every other. */
export function openFor({ operator, subject, place }: Mutant): string | undefined {
  const isMeant = (line = place?.line) => line === place?.line;
  return all.find(
    (each) => each.operator === operator && each.subject === subject && isMeant(each.line),
  )?.why;
}
