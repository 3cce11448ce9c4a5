/** The deadline of one call of a probe: its own timeout, or that of the whole attempt. */
import type { ProbeBounds } from "./direct-probe.ts";

const DEFAULT_TIMEOUT_MS = 5_000;

export interface Deadline {
  readonly signal: AbortSignal;
  /** How the call ended when `signal` ended it: `no answer within 5 s`. */
  readonly words: () => string;
}

export function deadlineOf(bounds: ProbeBounds, missing: string): Deadline {
  const timeoutMs = bounds.timeoutMs ?? DEFAULT_TIMEOUT_MS;
  const timeout = AbortSignal.timeout(timeoutMs);
  return {
    signal: AbortSignal.any([bounds.signal, timeout]),
    words: () =>
      timeout.aborted
        ? `${missing} within ${timeoutMs / 1000} s`
        : `${missing} before the deadline of the promise`,
  };
}
