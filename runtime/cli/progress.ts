/** Progress: what a run's events add up to. Pure; every view of a run is drawn from it. */
import type { Data } from "../data.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { HarmonyEvent, ResourceId, ScoreOutline, Verb } from "../event.ts";
import type { Change } from "../resource.ts";

export type ScoreState = "waiting" | "working" | "deployed" | "failed" | "skipped";

export interface ScoreProgress {
  readonly outline: ScoreOutline;
  readonly state: ScoreState;
  /** The last thing that was said about it. */
  readonly activity?: string;
  /** Milliseconds since the epoch. */
  readonly startedAt?: number;
  readonly endedAt?: number;
  readonly resources: readonly ResourceProgress[];
  readonly promises: readonly PromiseProgress[];
  readonly outputs: { readonly [name: string]: Data };
  /** The Score because of which it was not started. */
  readonly because?: string;
}

export interface ResourceProgress {
  readonly resource: ResourceId;
  readonly changes: readonly Change[];
  readonly exists: boolean;
  readonly written: boolean;
}

export interface PromiseProgress {
  readonly test: string;
  readonly promise: string;
  readonly attempt: number;
  readonly held: boolean;
  readonly failure?: string;
}

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

type ScoreEvent = Extract<HarmonyEvent, { readonly score: string }>;

function advanceScore(progress: Progress, event: ScoreEvent, nowMs: number): Progress {
  const known = progress.scores.some(({ outline }) => outline.path === event.score);
  if (!known && event.type === "resource-progressed")
    return { ...progress, activity: `${event.resource}: ${event.message}` };
  const scores = progress.scores.map((score) =>
    score.outline.path === event.score ? afterEvent(score, event, nowMs) : score,
  );
  return { ...progress, scores };
}

function afterEvent(score: ScoreProgress, event: ScoreEvent, nowMs: number): ScoreProgress {
  switch (event.type) {
    case "score-started":
      return { ...score, state: "working", startedAt: nowMs };
    case "resource-compared":
      return { ...working(score, nowMs), resources: compared(score.resources, event) };
    case "resource-progressed":
      return { ...working(score, nowMs), activity: event.message };
    case "resource-ready":
      return { ...score, resources: ready(score.resources, event) };
    case "smoke-tried":
      return { ...working(score, nowMs), ...tried(score, event) };
    case "score-deployed":
      return { ...score, state: "deployed", endedAt: nowMs, outputs: event.outputs };
    case "score-failed":
      return { ...score, state: "failed", endedAt: nowMs, activity: event.diagnostic.message };
    case "score-skipped":
      return { ...score, state: "skipped", because: event.because };
  }
}

function working(score: ScoreProgress, nowMs: number): ScoreProgress {
  return { ...score, state: "working", startedAt: score.startedAt ?? nowMs };
}

function compared(
  resources: readonly ResourceProgress[],
  event: Extract<ScoreEvent, { type: "resource-compared" }>,
): readonly ResourceProgress[] {
  const { resource, changes, status } = event;
  const seen = { resource, changes, exists: status.word !== "NotFound", written: false };
  return [...resources.filter((other) => other.resource !== resource), seen];
}

function ready(
  resources: readonly ResourceProgress[],
  { resource, written }: Extract<ScoreEvent, { type: "resource-ready" }>,
): readonly ResourceProgress[] {
  return resources.map((other) => (other.resource === resource ? { ...other, written } : other));
}

function tried(
  score: ScoreProgress,
  event: Extract<ScoreEvent, { type: "smoke-tried" }>,
): Pick<ScoreProgress, "promises" | "activity"> {
  const { test, promise, attempt, failure } = event;
  const seen = { test, promise, attempt, held: failure === undefined, ...(failure && { failure }) };
  const at = score.promises.findIndex((other) => other.test === test);
  const promises = at < 0 ? [...score.promises, seen] : score.promises.with(at, seen);
  return { promises, activity: "trying its promises" };
}
