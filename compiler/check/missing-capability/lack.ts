/** Lack: a Score class that needs more than a topology offers. */
import type { AppModel, ScoreModel, TopologyModel } from "../../model/index.ts";
import type { Use } from "../composition.ts";

/** A Score class that lacks something on a topology: one mistake, however often the class is used. */
export interface Lack {
  readonly app: AppModel;
  /** What all Scores of the app need. */
  readonly needs: readonly string[];
  readonly topology: TopologyModel;
  readonly score: ScoreModel;
  readonly missing: readonly string[];
  readonly uses: readonly [Use, ...Use[]];
}
