/** The bound of a composite: the union of what its parts require, through composites of composites. */
import type { Bound, ScoreId, ScoreModel } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";

type Scores = ReadonlyMap<ScoreId, ScoreModel>;

/** `scores` with every composite's bound filled in. */
export function compositeBounds(scores: Scores): Scores {
  return new Map([...scores].map(([id, score]) => [id, { ...score, bound: boundOf(scores, id) }]));
}

function boundOf(scores: Scores, id: ScoreId): Bound {
  const own = scores.get(id)!.bound;
  const required = primitivesUnder(scores, id, new Set()).map((score) => score.bound);
  if (scores.get(id)!.kind === "score") return own;
  const names = new Set(required.flatMap((bound) => bound.capabilities));
  const loose = required.find((bound) => bound.looseness === "any");
  return {
    capabilities: [...names].toSorted(),
    looseness: loose ? "any" : names.size > 0 ? "none" : "unknown",
    text: [...names].toSorted().join(" & ") || "unknown",
    span: own.span,
  };
}

// A composite that holds itself is a finding of its own; here it only must not loop.
function primitivesUnder(scores: Scores, id: ScoreId, seen: Set<ScoreId>): readonly ScoreModel[] {
  const score = scores.get(id);
  if (!score || seen.has(id)) return [];
  seen.add(id);
  if (score.kind === "score") return [score];
  return score.parts
    .flatMap((part) => scoresOf(part.shape))
    .flatMap((part) => primitivesUnder(scores, part, seen));
}
