/** Composition: the Scores a Score is made of, and the way from an app to each of them. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { AppModel, Model, PartModel, PartShape, ScoreId, ScoreModel } from "../model/index.ts";

/** One place in an app where a Score is deployed. */
export interface Use {
  readonly score: ScoreModel;
  /** The `new X`, or the field when something else makes it. */
  readonly at: Span;
  /** From the root Score to `score` itself. */
  readonly chain: readonly ScoreModel[];
}

/** Scores and composites declared in the project's own source, by id. */
export function ownScores(model: Model): readonly ScoreModel[] {
  return [...model.scores.values()].filter(isOwn);
}

/** Declared in the project's own source, not in an installed package. */
export function isOwn(place: { readonly from: string; readonly file: string }): boolean {
  const steps = place.file.split("/");
  return place.from === "source" && !steps.includes("node_modules") && steps[0] !== "..";
}

/** The Scores a field may hold, whatever its shape. */
export function scoresIn(shape: PartShape): readonly ScoreId[] {
  switch (shape.kind) {
    case "one":
      return shape.scores;
    case "list":
    case "record":
      return scoresIn(shape.element);
    case "items":
      return shape.items.flatMap((item) => scoresIn(item.shape));
    case "fields":
      return shape.fields.flatMap((field) => scoresIn(field.shape));
  }
}

/** Every use of every Score in the app; each composite is entered once on a way, so a cycle ends. */
export function usesIn(app: AppModel, model: Model): readonly Use[] {
  const { root } = app;
  if (root.kind === "hole") return [];
  return root.scores.flatMap((id) => usesFrom(id, root.span, [], model));
}

function usesFrom(
  id: ScoreId,
  at: Span,
  before: readonly ScoreModel[],
  model: Model,
): readonly Use[] {
  const score = model.scores.get(id);
  if (score === undefined || before.includes(score)) return [];
  const chain = [...before, score];
  const inner = score.parts.flatMap((part) => usesInPart(part, chain, model));
  return [{ score, at, chain }, ...inner];
}

function usesInPart(part: PartModel, chain: readonly ScoreModel[], model: Model): readonly Use[] {
  return [...new Set(scoresIn(part.shape))].flatMap((id) => {
    const written = part.instances.filter((instance) => instance.score === id);
    const places = written.length > 0 ? written.map((instance) => instance.span) : [part.span];
    return places.flatMap((at) => usesFrom(id, at, chain, model));
  });
}
