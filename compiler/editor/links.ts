/** Where an editor goes from a place: from what a topology lacks to the part that needs it, from a part to the bound. */
import type { Diagnostic, Span } from "@harmony/runtime/diagnostic";
import { ownScores } from "../check/composition.ts";
import type { AppModel, Model, ScoreId } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import { missingOf, needsOf, primitivesOf, usesThatNeed } from "./needs.ts";

export interface Link {
  readonly at: Span;
  readonly to: readonly Span[];
}

/** The links in `file` that its own names do not make already. */
export function linksIn(
  file: string,
  model: Model,
  findings: readonly Diagnostic[],
): readonly Link[] {
  const links = [
    ...model.apps.filter((app) => app.file === file).flatMap((app) => fromApp(app, model)),
    ...ownScores(model)
      .filter((score) => score.file === file)
      .flatMap(({ parts }) =>
        parts.map((part) => ({ at: part.span, to: boundsOf(scoresOf(part.shape), model) })),
      ),
    ...fromFindings(file, model, findings),
  ];
  return links.filter(({ to }) => to.length > 0);
}

/** From a listed topology that lacks something, and from the root, to the parts that need it. */
function fromApp(app: AppModel, model: Model): readonly Link[] {
  const needs = needsOf(app, model);
  return app.topologies.flatMap((listed) => {
    const topology = listed.kind === "topology" ? model.topologies.get(listed.topology) : undefined;
    if (listed.kind !== "topology" || topology === undefined) return [];
    const uses = usesThatNeed(missingOf(needs, topology), app, model);
    const to = uses.map(({ at }) => at);
    return [listed.nameSpan, listed.span].map((at) => ({ at, to }));
  });
}

/** From a `new X` that asks for too much to the bound that asks. */
function fromFindings(
  file: string,
  model: Model,
  findings: readonly Diagnostic[],
): readonly Link[] {
  const places = new Set(findings.flatMap((each) => (each.code === "H0101" ? placesOf(each) : [])));
  const parts = ownScores(model).flatMap((score) => score.parts);
  const roots = model.apps.flatMap(({ root }) => (root.kind === "root" ? [root] : []));
  return [...parts, ...roots]
    .flatMap(({ instances }) => instances)
    .filter(({ span }) => span.file === file && places.has(wordsOf(span)))
    .map(({ span, score }) => ({ at: span, to: boundsOf([score], model) }));
}

function placesOf({ location, labels = [] }: Diagnostic): readonly string[] {
  const spans = labels.map(({ span }) => span);
  return (location?.kind === "source" ? [location.span, ...spans] : spans).map(wordsOf);
}

function wordsOf({ file, line, column }: Span): string {
  return `${file}:${line}:${column}`;
}

/** The bounds that Scores declare by themselves, each once. */
function boundsOf(ids: readonly ScoreId[], model: Model): readonly Span[] {
  const seen = new Set<ScoreId>();
  const primitives = ids.flatMap((id) => primitivesOf(id, model, seen));
  return primitives
    .filter(({ bound }) => bound.capabilities.length > 0)
    .map(({ bound }) => bound.span);
}
