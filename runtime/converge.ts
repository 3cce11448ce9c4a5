/** Converge: waits until a resource is as asked for, or until it is sure that it won't be. */
import { isDeepStrictEqual } from "node:util";
import type { Clock } from "./clock.ts";
import type { Change, Resource, Status } from "./resource.ts";

/**
 * What each status means to the wait. This table is the only place where it is decided.
 *
 * | word        | means to the wait                                                              |
 * | ----------- | ------------------------------------------------------------------------------ |
 * | Current     | done, once nothing differs from what was asked for; until then it is waited for |
 * | InProgress  | waited for                                                                     |
 * | NotFound    | waited for: it was just asked for                                              |
 * | Terminating | waited for: what goes away is applied again once it is gone                     |
 * | Failed      | the end: it will not become Current by itself                                  |
 * | Unknown     | the end: a state that no rule knows is never taken for success                  |
 *
 * A wait ends as `stalled` when nothing was seen to change for `stillMs`, and as `overdue` after `totalMs` in all.
 */
export type Verdict = "current" | "failed" | "unknown" | "stalled" | "overdue" | "interrupted";

/** How a wait ended, and what was seen last. */
export interface Convergence<Observed> {
  readonly verdict: Verdict;
  readonly observed: Observed | undefined;
  readonly status: Status;
  /** What still differs. */
  readonly changes: readonly Change[];
  readonly waitedMs: number;
}

/** The wait's bounds unless the resource has its own. */
export const PATIENCE = { stillMs: 60_000, totalMs: 600_000 };

const FIRST_LOOK_MS = 100;
const LATER_LOOK_MS = 1_000;
/** Changes that come in a burst are looked at once. */
const SHORTEST_PAUSE_MS = 20;

export interface Waiting {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  /** Takes what the resource says about itself, whenever that changes. */
  readonly progress: (message: string) => void;
}

/** Looks until the resource is Current and as asked for, or the wait is over. */
export function converge<Observed, Out extends object>(
  resource: Resource<Observed, Out>,
  waiting: Waiting,
): Promise<Convergence<Observed>> {
  return lookUntil(resource, waiting, verdictOf);
}

/** Looks until what goes away is gone, or the wait is over. */
export function untilGone<Observed, Out extends object>(
  resource: Resource<Observed, Out>,
  waiting: Waiting,
): Promise<Convergence<Observed>> {
  return lookUntil(resource, waiting, ({ status }) =>
    status.word === "Terminating" ? undefined : "current",
  );
}

async function lookUntil<Observed, Out extends object>(
  resource: Resource<Observed, Out>,
  { clock, signal, progress }: Waiting,
  goal: (look: Look<Observed>) => Verdict | undefined,
): Promise<Convergence<Observed>> {
  const patience = resource.patience ?? PATIENCE;
  const start = clock.now();
  let [changedAt, pauseMs] = [start, FIRST_LOOK_MS];
  let last: Look<Observed> | undefined;
  for (;;) {
    const look = await lookAt(resource);
    const now = clock.now();
    const reached = goal(look);
    if (reached !== undefined) return { verdict: reached, ...look, waitedMs: now - start };
    if (!isDeepStrictEqual(look, last)) {
      if (look.status.message !== last?.status.message) progress(look.status.message);
      [last, changedAt, pauseMs] = [look, now, FIRST_LOOK_MS];
    }
    const verdict = over(signal, { stillMs: now - changedAt, totalMs: now - start }, patience);
    if (verdict !== undefined) return { verdict, ...look, waitedMs: now - start };
    await nextLook(resource, clock, pauseMs, signal);
    pauseMs = Math.min(pauseMs * 1.5, LATER_LOOK_MS);
  }
}

function over(
  signal: AbortSignal,
  waited: typeof PATIENCE,
  patience: Readonly<typeof PATIENCE>,
): Verdict | undefined {
  if (signal.aborted) return "interrupted";
  if (waited.stillMs >= patience.stillMs) return "stalled";
  return waited.totalMs >= patience.totalMs ? "overdue" : undefined;
}

type Look<Observed> = Pick<Convergence<Observed>, "observed" | "status" | "changes">;

async function lookAt<Observed, Out extends object>(
  resource: Resource<Observed, Out>,
): Promise<Look<Observed>> {
  const observed = await resource.observe();
  return { observed, status: resource.status(observed), changes: resource.diff(observed) };
}

function verdictOf({ status, changes }: Look<unknown>): Verdict | undefined {
  switch (status.word) {
    case "Current":
      return changes.length === 0 ? "current" : undefined;
    case "Failed":
      return "failed";
    case "Unknown":
      return "unknown";
    case "InProgress":
    case "NotFound":
    case "Terminating":
      return undefined;
  }
}

/** Resolves when the resource says that it changed, or when it is time to look again. */
async function nextLook(
  resource: { changed?(signal: AbortSignal): Promise<void> },
  clock: Clock,
  pauseMs: number,
  signal: AbortSignal,
): Promise<void> {
  const seen = new AbortController();
  const either = AbortSignal.any([signal, seen.signal]);
  const time = clock.sleep(pauseMs, either);
  const change = resource.changed?.(either).then(
    () => clock.sleep(SHORTEST_PAUSE_MS, either),
    () => time,
  );
  await Promise.race([time, change ?? time]);
  seen.abort();
}
