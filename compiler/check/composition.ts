/** Composition: the Scores a Score is made of, and the way from an app to each of them. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { AppModel, Model, PartModel, PartShape, ScoreId, ScoreModel } from "../model/index.ts";
import { once } from "./once.ts";

/** One place in an app where a Score is deployed. */
export interface Use {
  readonly score: ScoreModel;
  /** The `new X`, or the field when something else makes it. */
  readonly at: Span;
  /** The use of the composite that it is a part of; `undefined` for the root. */
  readonly within: Use | undefined;
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

function usesOf({ root }: AppModel, model: Model): readonly Use[] {
  if (root.kind === "hole") return [];
  const walk: Walk = { model, entered: new Set(), uses: [] };
  for (const id of root.scores) use(walk, id, root.span, undefined);
  return walk.uses;
}

interface Walk {
  readonly model: Model;
  /** Composites whose parts are told; a composite made in many places is entered once. */
  readonly entered: Set<ScoreId>;
  readonly uses: Use[];
}

function use(walk: Walk, id: ScoreId, at: Span, within: Use | undefined): void {
  const score = walk.model.scores.get(id);
  if (score === undefined) return;
  const used = { score, at, within };
  walk.uses.push(used);
  if (walk.entered.has(id)) return;
  walk.entered.add(id);
  for (const part of score.parts) usePart(walk, part, used);
}

/** An author can act on a place of their own; inside an installed composite that is where they made it. */
function usePart(walk: Walk, part: PartModel, within: Use): void {
  for (const id of new Set(scoresIn(part.shape))) {
    const places = isOwn(within.score) ? placesOf(part, id) : [within.at];
    for (const place of places) use(walk, id, place, within);
  }
}

/** The Scores from the root to that of `use` itself. */
export function chainTo({ score, within }: Use): readonly ScoreModel[] {
  return within ? [...chainTo(within), score] : [score];
}

/** Where the field makes the Score; the field itself where something else makes it. */
export function placesOf({ instances, span }: PartModel, id: ScoreId): readonly Span[] {
  const written = instances.filter((instance) => instance.score === id);
  return written.length > 0 ? written.map((instance) => instance.span) : [span];
}
