/** Progress: what a run's events add up to. Pure; every view of a run is drawn from it. */
import type { Diagnostic } from "../../diagnostic/diagnostic.ts";
import type { HarmonyEvent, Verb } from "../../event.ts";
import { afterEvent, type ScoreEvent, type ScoreProgress } from "./score-progress.ts";

type Started = Extract<HarmonyEvent, { type: "run-started" }>;
type Removed = Extract<HarmonyEvent, { type: "resource-removed" }>;
type Finished = Extract<HarmonyEvent, { type: "run-finished" }>;

export interface Progress {
  readonly verb: Verb;
  readonly app: string;
  readonly topology: string;
  readonly startedAt: number;
  readonly scores: readonly ScoreProgress[];
  /** What is being done to resources that belong to no Score any more. */
  readonly activity?: string;
  readonly removed: readonly Removed[];
  readonly warnings: readonly Diagnostic[];
  readonly failures: readonly Diagnostic[];
  readonly finished?: Finished;
}

export function begin(event: Started, nowMs: number): Progress {
  return {
    verb: event.verb,
    app: event.app,
    topology: event.topology,
    startedAt: nowMs,
    scores: event.scores.map((outline) => ({
      outline,
      state: "waiting",
      resources: [],
      promises: [],
      outputs: {},
    })),
    removed: [],
    warnings: [],
    failures: [],
  };
}

/** `progress` after `event`. */
export function advance(progress: Progress, event: HarmonyEvent, nowMs: number): Progress {
  switch (event.type) {
    case "run-started":
      return begin(event, nowMs);
    case "warned":
      return { ...progress, warnings: [...progress.warnings, event.diagnostic] };
    case "resource-removed":
      return { ...progress, removed: [...progress.removed, event] };
    case "run-finished":
      return { ...progress, finished: event };
    case "score-failed":
      return withFailure(advanceScore(progress, event, nowMs), event.diagnostic);
    default:
      return advanceScore(progress, event, nowMs);
  }
}

/** A cause that several Scores share is told once. */
function withFailure(progress: Progress, diagnostic: Diagnostic): Progress {
  const told = progress.failures.some(
    (other) => JSON.stringify(other) === JSON.stringify(diagnostic),
  );
  return told ? progress : { ...progress, failures: [...progress.failures, diagnostic] };
}

function advanceScore(progress: Progress, event: ScoreEvent, nowMs: number): Progress {
  const known = progress.scores.some(({ outline }) => outline.path === event.score);
  if (!known && event.type === "resource-progressed")
    return { ...progress, activity: `${event.resource}: ${event.message}` };
  const scores = progress.scores.map((score) =>
    score.outline.path === event.score ? afterEvent(score, event, nowMs) : score,
  );
  return { ...progress, scores };
}
