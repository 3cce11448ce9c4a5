/** Holds what was said about a mutant against what had to be said. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { Judged } from "./jury.ts";
import { openFor } from "./open.ts";

export type Outcome =
  "right" | "open" | "closed" | "missed" | "false alarm" | "wrong finding" | "disagreement";

export const OUTCOMES: readonly Outcome[] = [
  "right",
  "open",
  "closed",
  "missed",
  "false alarm",
  "wrong finding",
  "disagreement",
];

/** What became of a mutant; one that is known to be judged wrongly and is not has to leave the list. */
export function outcomeOf(judged: Judged): Outcome {
  const outcome = verdictOf(judged);
  if (openFor(judged.mutant) === undefined) return outcome;
  return outcome === "right" ? "closed" : "open";
}

/** Whether the outcome is one that has to be looked at. */
export function isWrong(judged: Judged): boolean {
  return !["right", "open"].includes(outcomeOf(judged));
}

/** First what harmony-gen says, then whether `tsc` agrees. */
function verdictOf(judged: Judged): Outcome {
  const { mutant, diagnostics } = judged;
  const { expects } = mutant;
  if (expects.kind === "passes" && diagnostics.length > 0) return "false alarm";
  if (expects.kind === "found" && diagnostics.length === 0) return "missed";
  if (!isInPlace(judged)) return "wrong finding";
  return agrees(judged) ? "right" : "disagreement";
}

/** One finding is at the place, and all have the one code: a mistake has no consequences of its own. */
function isInPlace({ mutant, diagnostics }: Judged): boolean {
  if (diagnostics.length === 0) return true;
  const { expects, place } = mutant;
  if (expects.kind === "found" && diagnostics.some(({ code }) => code !== expects.code))
    return false;
  return diagnostics.some((each) => {
    const span = spanOf(each);
    return span?.file === place?.file && span?.line === place?.line;
  });
}

function agrees({ mutant: { witness }, refusals }: Judged): boolean {
  if (witness.kind === "may refuse") return true;
  return (witness.kind === "refuses") === refusals.length > 0;
}

/** What was said, for whoever has to find out why. */
export function told({ mutant, diagnostics, refusals }: Judged): string {
  const { expects, place, witness } = mutant;
  const code = expects.kind === "found" ? expects.code : expects.kind;
  const where = place ? ` at ${place.file}:${place.line}` : "";
  const said = diagnostics.map((each) => {
    const span = spanOf(each);
    return `  harmony-gen: ${each.code} ${span?.file}:${span?.line} ${each.message}`;
  });
  const tsc = refusals.slice(0, 4).map((line) => `  tsc: ${line}`);
  return [`  expected: ${code}${where}; tsc ${witness.kind}`, ...said, ...tsc].join("\n");
}

function spanOf({ location }: Diagnostic) {
  return location?.kind === "source" ? location.span : undefined;
}
