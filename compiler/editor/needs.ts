/** What a Score, or an app, needs of topologies, and which of them have it. */
import type { AppModel, Model, ScoreId, ScoreModel, TopologyModel } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import { type Use, usesIn } from "../check/composition.ts";

/** One topology against a bound. */
export interface Fit {
  readonly topology: TopologyModel;
  /** Capabilities that it lacks, sorted; empty when it offers everything. */
  readonly missing: readonly string[];
}

/** Every topology that can be deployed to, by name, against `capabilities`. */
export function fitsOf(capabilities: readonly string[], model: Model): readonly Fit[] {
  return [...model.topologies.values()]
    .filter(({ abstract }) => !abstract)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map((topology) => ({ topology, missing: missingOf(capabilities, topology) }));
}

/** What of `capabilities` the topology does not offer. */
export function missingOf(
  capabilities: readonly string[],
  { offers }: TopologyModel,
): readonly string[] {
  if (offers.looseness === "any") return [];
  return capabilities.filter((name) => !offers.capabilities.includes(name));
}

/** What all Scores of an app need, sorted. */
export function needsOf(app: AppModel, model: Model): readonly string[] {
  const needs = usesIn(app, model).flatMap(({ score }) => score.bound.capabilities);
  return [...new Set(needs)].toSorted();
}

/** The places in an app where a Score needs one of `capabilities` by itself. */
export function usesThatNeed(
  capabilities: readonly string[],
  app: AppModel,
  model: Model,
): readonly Use[] {
  return usesIn(app, model).filter(
    ({ score }) => score.kind === "score" && needsOne(score, capabilities),
  );
}

/** The Scores that a Score is made of in the end: itself, or those of its parts; each once. */
export function primitivesOf(
  id: ScoreId,
  model: Model,
  seen = new Set<ScoreId>(),
): readonly ScoreModel[] {
  const score = model.scores.get(id);
  if (score === undefined || seen.has(id)) return [];
  seen.add(id);
  if (score.kind === "score") return [score];
  const parts = score.parts.flatMap((part) => scoresOf(part.shape));
  return parts.flatMap((part) => primitivesOf(part, model, seen));
}

/** Whether the Score needs one of `capabilities` by itself. */
export function needsOne({ bound }: ScoreModel, capabilities: readonly string[]): boolean {
  return bound.capabilities.some((name) => capabilities.includes(name));
}
