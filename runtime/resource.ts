/** Resource: the one kernel. Whatever a topology manages is observed, compared, applied, judged and destroyed alike. */
import type { Data } from "./data.ts";

/** The six words. `Unknown` is never success. */
export type StatusWord =
  "Current" | "InProgress" | "Failed" | "Terminating" | "NotFound" | "Unknown";

/** What an observation means. */
export interface Status {
  readonly word: StatusWord;
  /** A short machine-readable word: `CrashLoop`, `PortTaken`. */
  readonly reason: string;
  /** One sentence for people. */
  readonly message: string;
}

/** One difference between what is asked for and what is there. Values never carry a secret's text. */
export interface Change {
  /** Dotted path into the resource's data; empty for the resource as a whole. */
  readonly path: string;
  readonly from?: Data;
  readonly to?: Data;
}

/** What is kept of a resource so that it can be found and destroyed without the Score that asked for it. */
export interface ResourceRecord {
  readonly kind: string;
  readonly name: string;
}

/** What a failed resource can say about itself, before the evidence vanishes. */
export interface Evidence {
  /** Code of the diagnosis, `H13xx` for the local topology. */
  readonly code: string;
  readonly message: string;
  readonly notes: readonly string[];
  readonly help: readonly string[];
  /** The last lines of the log that matter, oldest first. */
  readonly log?: readonly string[];
}

/**
 * One thing a topology manages. `observe` and `apply` and `destroy` touch the world; `diff`, `status` and `outputs`
 * are pure functions of an observation. All of them may be called again at any time, after a crash at any point.
 */
export interface Resource<Observed, Out extends object> extends ResourceRecord {
  /** What is there now; `undefined` when nothing is. */
  observe(): Promise<Observed | undefined>;
  /** What `apply` would change; empty when nothing. */
  diff(observed: Observed | undefined): readonly Change[];
  /**
   * Makes it so. Also called when nothing differs and the status is Failed: deploying once more means trying again.
   * `progress` takes one short line about what is being done.
   */
  apply(observed: Observed | undefined, progress: (message: string) => void): Promise<void>;
  status(observed: Observed | undefined): Status;
  /** What it hands out; `undefined` while that can't be known, for example before it exists. */
  outputs(observed: Observed | undefined): Out | undefined;
  /** Resolves when something may have changed, or when `signal` aborts. Without it the kernel looks again by the clock. */
  changed?(signal: AbortSignal): Promise<void>;
  /** Why it is not Current, as well as it can tell. */
  explain?(observed: Observed | undefined): Promise<Evidence | undefined>;
  /** The last `lines` lines it logged. */
  logs?(lines: number): Promise<readonly string[]>;
  /** Removes it and everything it made; does nothing when it is gone already. */
  destroy(progress: (message: string) => void): Promise<void>;
  /** Bounds of the wait for Current, in milliseconds: since anything last changed, and in all. */
  readonly patience?: { readonly stillMs: number; readonly totalMs: number };
}
