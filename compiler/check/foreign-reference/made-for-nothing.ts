/** Finds Scores that are made in a part's initialiser and are neither the part nor inside of it. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { InstanceModel, Model, PartModel, ScoreId } from "../../model/index.ts";
import { scoresOf } from "../../model/scores-of.ts";
import { ownScores } from "../composition.ts";

export interface Strayed {
  readonly name: string;
  readonly field: string;
  readonly span: Span;
}

export function madeForNothing(model: Model): readonly Strayed[] {
  return ownScores(model).flatMap(({ parts }) =>
    parts.filter(({ holes }) => holes.length === 0).flatMap((part) => strayedIn(model, part)),
  );
}

function strayedIn(model: Model, { field, shape, instances }: PartModel): readonly Strayed[] {
  const direct = scoresOf(shape);
  const others = instances.filter(({ score }) => !direct.includes(score));
  const held = others.length > 0 ? heldBy(model, direct) : "unknown";
  if (held === "unknown") return [];
  return others
    .filter((each) => !isHeld(model, each, held))
    .map(({ score, span }) => ({ name: model.scores.get(score)?.name ?? score, field, span }));
}

/** The Scores that a part consists of, however deep; `unknown` where not all of it can be seen. */
function heldBy(model: Model, roots: readonly ScoreId[]): ReadonlySet<ScoreId> | "unknown" {
  const held = new Set(roots);
  for (const id of held) {
    const score = model.scores.get(id);
    if (!score || score.from === "declarations") return "unknown";
    const inner = score.parts.map(({ shape }) => scoresOf(shape));
    if (inner.some((ids) => ids.length === 0)) return "unknown";
    for (const each of inner.flat()) held.add(each);
  }
  return held.size === 0 ? "unknown" : held;
}

// A function may answer what it is given under the name of a class that it extends.
function isHeld(model: Model, { score }: InstanceModel, held: ReadonlySet<ScoreId>): boolean {
  return [score, ...(model.scores.get(score)?.bases ?? [])].some((id) => held.has(id));
}
