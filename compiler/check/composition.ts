/** Composition: the Scores a Score is made of, and the way from an app to each of them. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { AppModel, Model, PartModel, PartShape, ScoreId, ScoreModel } from "../model/index.ts";
import { once } from "./once.ts";

/** One place in an app where a Score is deployed. */
export interface Use {
  readonly score: ScoreModel;
  /** The `new X`, or the field when something else makes it. */
  readonly at: Span;
  /** From the root Score to `score` itself. */
  readonly chain: readonly ScoreModel[];
}

/** Scores and composites declared in the project's own source, by id. */
export const ownScores = once((model: Model): readonly ScoreModel[] =>
  [...model.scores.values()].filter(isOwn),
);

/** Declared in the project's own source, not in an installed package. */
export function isOwn(place: { readonly from: string; readonly file: string }): boolean {
  return place.from === "source" && !/^\.\.\/|(?:^|\/)node_modules\//.test(place.file);
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

/** Every use of every Score in the app: the root, and each part of each composite, told once however often it is made. */
export function usesIn(app: AppModel, model: Model): readonly Use[] {
  return usesByApp(model).get(app) ?? [];
}

const usesByApp = once((model) => new Map(model.apps.map((app) => [app, usesOf(app, model)])));

function usesOf(app: AppModel, model: Model): readonly Use[] {
  const { root } = app;
  if (root.kind === "hole") return [];
  const entered = new Set<ScoreId>();
  return root.scores.flatMap((id) => usesFrom(id, root.span, [], { model, entered }));
}

interface Walk {
  readonly model: Model;
  /** Composites whose parts are told; a composite made in many places is entered once. */
  readonly entered: Set<ScoreId>;
}

function usesFrom(
  id: ScoreId,
  at: Span,
  before: readonly ScoreModel[],
  walk: Walk,
): readonly Use[] {
  const score = walk.model.scores.get(id);
  if (score === undefined) return [];
  const chain = [...before, score];
  const use = { score, at, chain };
  if (walk.entered.has(id)) return [use];
  walk.entered.add(id);
  return [use, ...score.parts.flatMap((part) => usesInPart(part, use, walk))];
}

/** An author can act on a place of their own; inside an installed composite that is where they made it. */
function usesInPart(part: PartModel, { score, at, chain }: Use, walk: Walk): readonly Use[] {
  return [...new Set(scoresIn(part.shape))].flatMap((id) => {
    const places = isOwn(score) ? placesOf(part, id) : [at];
    return places.flatMap((place) => usesFrom(id, place, chain, walk));
  });
}

/** Where the field makes the Score; the field itself where something else makes it. */
export function placesOf({ instances, span }: PartModel, id: ScoreId): readonly Span[] {
  const written = instances.filter((instance) => instance.score === id);
  return written.length > 0 ? written.map((instance) => instance.span) : [span];
}
