/** Emission: what every emitter is handed: the app, its Scores, their names, and where the code goes. */
import assert from "node:assert/strict";
import type { CheckedApp } from "../check/check.ts";
import { scoresOf } from "../model/scores-of.ts";
import type { ScoreId, ScoreModel } from "../model/index.ts";
import { namesOf, type ScoreNames } from "./names.ts";

export interface Emission {
  readonly app: CheckedApp;
  /** Folder of the app's generated code, relative to the project root: `generated/bakery`. */
  readonly folder: string;
  /** The Scores of the app, root first, each once. */
  readonly scores: readonly ScoreModel[];
  readonly root: ScoreModel;
  /** What the Score with this id is called in generated code. */
  readonly names: (id: ScoreId) => ScoreNames;
}

export function emissionOf(app: CheckedApp, folder: string): Emission {
  const [rootId] = app.root.scores;
  assert(rootId !== undefined, "an app without a root Score is a finding");
  const scores = reachable(app, rootId);
  const names = namesOf(scores.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
  return {
    app,
    folder,
    scores,
    root: scores[0]!,
    names: (id) => names.get(id) ?? assert.fail(`no names for ${id}`),
  };
}

function reachable(app: CheckedApp, rootId: ScoreId): readonly ScoreModel[] {
  const found = new Map<ScoreId, ScoreModel>();
  const visit = (id: ScoreId): void => {
    if (found.has(id)) return;
    const score = app.model.scores.get(id) ?? assert.fail(`no Score ${id} in the model`);
    found.set(id, score);
    for (const part of score.parts) scoresOf(part.shape).forEach(visit);
  };
  visit(rootId);
  return [...found.values()];
}
