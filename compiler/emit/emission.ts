/** Emission: what every emitter is handed: the app, its Scores, their names, and where the code goes. */
import assert from "node:assert/strict";
import type { CheckedApp } from "../check/check.ts";
import { scoresOf } from "../model/scores-of.ts";
import type { ClassPlace, PartModel, ScoreId, ScoreModel } from "../model/index.ts";
import type { Imported } from "./code.ts";
import { type Group, groupsOf } from "./groups.ts";
import { namesOf, type ScoreNames } from "./names.ts";

export interface Emission {
  readonly app: CheckedApp;
  /** Folder of the app's generated code, relative to the project root: `generated/bakery`. */
  readonly folder: string;
  /** The Scores of the app, sorted by id. */
  readonly scores: readonly ScoreModel[];
  readonly root: ScoreModel;
  /** The same Scores, each in one group. */
  readonly groups: readonly Group[];
  /** What the constants of the Score with this id are called. */
  readonly names: (id: ScoreId) => ScoreNames;
  readonly groupOf: (id: ScoreId) => Group;
  /** How classes are imported, as far as it was asked for: thousands of parts name the same ones. */
  readonly classes: Map<ClassPlace, Imported>;
  /** The first part that may hold the Score with this id; none holds the root. */
  readonly holderOf: (id: ScoreId) => Holder | undefined;
}

export interface Holder {
  readonly owner: ScoreModel;
  readonly part: PartModel;
}

export function emissionOf(app: CheckedApp, folder: string): Emission {
  const [rootId] = app.root.scores;
  assert(rootId !== undefined, "an app without a root Score is a finding");
  const { scores, holders } = reachable(app, rootId);
  const groups = groupsOf(app, scores);
  const names = namesOf(scores);
  const groupsById = new Map(groups.flatMap((group) => group.scores.map(({ id }) => [id, group])));
  return {
    app,
    folder,
    scores,
    root: scores.find(({ id }) => id === rootId)!,
    groups,
    classes: new Map(),
    names: (id) => names.get(id) ?? assert.fail(`no names for ${id}`),
    groupOf: (id) => groupsById.get(id) ?? assert.fail(`no group of ${id}`),
    holderOf: (id) => holders.get(id),
  };
}

function reachable(app: CheckedApp, rootId: ScoreId) {
  const found = new Map<ScoreId, ScoreModel>();
  const holders = new Map<ScoreId, Holder>();
  const visit = (id: ScoreId, holder?: Holder): void => {
    if (found.has(id)) return;
    const owner = app.model.scores.get(id) ?? assert.fail(`no Score ${id} in the model`);
    found.set(id, owner);
    if (holder) holders.set(id, holder);
    for (const part of owner.parts)
      scoresOf(part.shape).forEach((each) => visit(each, { owner, part }));
  };
  visit(rootId);
  const scores = [...found.values()].toSorted((a, b) => (a.id < b.id ? -1 : 1));
  return { scores, holders };
}
