/** What harmony-gen is known to miss or to say wrongly, and why it still does: the list may only get shorter. */
import type { Mutant } from "./mutant.ts";

interface Open {
  readonly operator: string;
  readonly subject: string;
  /** The line of the mistake, where not every mutant of the two is meant. */
  readonly line?: number;
  readonly why: string;
}

const COMPUTED =
  "a field that holds no Score is followed only where a part uses it, and what it is made of is not read";

const all: readonly Open[] = [
  {
    operator: "a reference is to a Score that is no part",
    subject: "unreadable-argument ok-computed-field",
    why: COMPUTED,
  },
  {
    operator: "a reference is put into a text",
    subject: "unreadable-argument ok-computed-field",
    why: COMPUTED,
  },
  {
    operator: "a reference is joined to a text",
    subject: "unreadable-argument ok-computed-field",
    why: COMPUTED,
  },
  {
    operator: "a part waits for itself",
    subject: "unreadable-argument ok-computed-field",
    line: 6,
    why: "the part's type becomes `any` by its own reference, and so does what is computed from it",
  },
];

/** Why this mutant may be judged wrongly; `undefined` for every other. */
export function openFor({ operator, subject, place }: Mutant): string | undefined {
  const isMeant = (line = place?.line) => line === place?.line;
  return all.find(
    (each) => each.operator === operator && each.subject === subject && isMeant(each.line),
  )?.why;
}
