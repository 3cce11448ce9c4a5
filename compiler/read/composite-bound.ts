/** The bound of a composite: the union of what its parts require, through composites of composites. */
import type { Bound, ScoreId, ScoreModel } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";

type Scores = ReadonlyMap<ScoreId, ScoreModel>;

/** `scores` with every composite's bound filled in. */
export function compositeBounds(scores: Scores): Scores {
  const known = new Map<ScoreId, Needs>();
  const whole = new Map<ScoreId, ScoreModel>();
  for (const [id, score] of scores) {
    const needs = score.kind === "composite" && needsOf(scores, id, known);
    whole.set(id, needs ? { ...score, bound: boundOf(needs, score.bound) } : score);
  }
  return whole;
}

/** What Scores need together. */
interface Needs {
  readonly capabilities: Set<string>;
  isAny: boolean;
}

function boundOf({ capabilities, isAny }: Needs, { span }: Bound): Bound {
  const names = [...capabilities].toSorted();
  return {
    capabilities: names,
    looseness: isAny ? "any" : names.length > 0 ? "none" : "unknown",
    text: names.join(" & ") || "unknown",
    span,
  };
}

function needsOf(scores: Scores, id: ScoreId, known: Map<ScoreId, Needs>): Needs {
  const found = known.get(id);
  if (found) return found;
  const needs = { capabilities: new Set<string>(), isAny: false };
  // What is reached once more adds nothing; whatever was found out about it before is taken as it is.
  const reached = new Set<ScoreId>([id]);
  for (const each of reached) {
    const before = known.get(each);
    const score = scores.get(each);
    if (before) add(needs, before.capabilities, before.isAny);
    else if (score?.kind === "score")
      add(needs, score.bound.capabilities, score.bound.looseness === "any");
    else
      for (const inner of score?.parts.flatMap(({ shape }) => scoresOf(shape)) ?? [])
        reached.add(inner);
  }
  known.set(id, needs);
  return needs;
}

function add(needs: Needs, capabilities: Iterable<string>, isAny: boolean): void {
  for (const name of capabilities) needs.capabilities.add(name);
  needs.isAny ||= isAny;
}
