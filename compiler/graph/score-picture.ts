/** The picture of one Score: what it needs, what it promises, and how its parts hang together. */
import type { PartModel, PartShape, PlacedShape, ScoreModel } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import { withinMsOf } from "../model/within-ms.ts";
import { type MistakesAt, partElement, scoreElement } from "./mistakes-at.ts";
import type { FlowPicture, PartPicture, PromisePicture, ScorePicture } from "./picture.ts";
import { placeOf } from "./place.ts";

export function scorePicture(score: ScoreModel, mistakes: MistakesAt): ScorePicture {
  const { id, kind, bound, spec, mark } = score;
  return {
    id,
    class: score.name + score.typeArguments,
    kind,
    summary: mark.summary?.kind === "text" ? mark.summary.value : "",
    package: score.packageName,
    place: placeOf(score.span),
    needs: bound.capabilities,
    unknown: bound.looseness === "any",
    spec: { type: spec.type, fields: spec.fields },
    parts: score.parts.flatMap((part) =>
      partsOf(part, mistakes(partElement(score.id, part.field))),
    ),
    promises: promisesOf(score),
    mistakes: mistakes(scoreElement(id)),
  };
}

function promisesOf({ smokeTests }: ScoreModel): readonly PromisePicture[] {
  return smokeTests.map((test) => ({
    name: test.name,
    text: test.promise ?? "",
    withinMs: withinMsOf(test),
    place: placeOf(test.span),
  }));
}

/** A field is one part, or as many as it writes out: `workers[0]`, `workers[1]`. */
function partsOf(part: PartModel, mistakes: readonly number[]): readonly PartPicture[] {
  return entriesOf(part.field, part.shape, part).map((entry) => {
    const takes = takenBy(part, entry.after);
    const taken = new Set(takes.map(({ from }) => from));
    const scores = [...new Set(scoresOf(entry.shape))];
    const after = entry.after.filter((name) => !taken.has(name));
    const { name, shape } = entry;
    return {
      name,
      scores,
      count: countOf(shape),
      place: placeOf(entry.writtenAt),
      takes,
      after,
      mistakes,
    };
  });
}

type Entry = Pick<PlacedShape, "name" | "shape" | "writtenAt" | "after">;

function entriesOf(
  name: string,
  shape: PartShape,
  at: Pick<Entry, "writtenAt" | "after">,
): readonly Entry[] {
  const { writtenAt, after } = at;
  if (shape.kind === "items") return shape.items.flatMap(entriesIn);
  if (shape.kind === "fields") return shape.fields.flatMap(entriesIn);
  return [{ name, shape, writtenAt, after }];
}

function entriesIn(placed: PlacedShape): readonly Entry[] {
  return entriesOf(placed.name, placed.shape, placed);
}

function takenBy({ edges }: PartModel, after: readonly string[]): readonly FlowPicture[] {
  const flows = edges.flatMap((edge) => {
    if (edge.kind === "after" || !after.includes(edge.to)) return [];
    const { within, path, span } = edge.reference;
    return { from: edge.to, output: [...within, ...path].join(".") || "out", place: placeOf(span) };
  });
  return [...new Map(flows.map((flow) => [`${flow.from} ${flow.output}`, flow])).values()];
}

function countOf(shape: PartShape): PartPicture["count"] {
  if (shape.kind !== "one") return "many";
  return shape.optional ? "maybe" : "one";
}
