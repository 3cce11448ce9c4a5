/** The progress of one Score: what the events about it add up to. Pure. */
import type { Data } from "../../data.ts";
import type { HarmonyEvent, ResourceId, ScoreOutline } from "../../event.ts";
import type { Change } from "../../resource.ts";

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

export type ScoreEvent = Extract<HarmonyEvent, { readonly score: string }>;

/** `score` after `event`. */
export function afterEvent(score: ScoreProgress, event: ScoreEvent, nowMs: number): ScoreProgress {
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
