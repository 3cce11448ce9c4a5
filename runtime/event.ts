/**
 * What happens during a run, as typed events. The kernel yields them and never prints; `cli/` renders them.
 *
 * What stops one Score is a `score-failed`. What stops the whole run (a held lock, stale generated code, a state
 * folder that can't be written) is thrown by the generator as a `DiagnosticError`, and no `run-finished` follows.
 */
import type { Data } from "./data.ts";
import type { Diagnostic, Span } from "./diagnostic/diagnostic.ts";
import type { Change, Status } from "./resource.ts";
import type { Deployed } from "./deployed.ts";

/** One Score of an app as people see it. */
export interface ScoreOutline {
  /** Dotted field path from the root: `db`, `sites.north`; the root itself has the app's name. */
  readonly path: string;
  /** The class' name. */
  readonly name: string;
  readonly summary: string;
  /** Path of the composite it is a part of; absent for the root. */
  readonly parent?: string;
  /** Paths of the sibling parts it comes after. */
  readonly after: readonly string[];
  /** Where it was written: the `new …` for a part, the class for the root. */
  readonly writtenAt: Span;
}

/** `<kind>/<name>`, unique within an app on a topology. */
export type ResourceId = `${string}/${string}`;

export type Verb = "deploy" | "plan" | "smoke" | "status" | "destroy";

export type HarmonyEvent =
  | {
      readonly type: "run-started";
      readonly verb: Verb;
      readonly app: string;
      readonly topology: string;
      readonly scores: readonly ScoreOutline[];
    }
  /** Something healed or worth knowing: a torn journal, a dead run's lock taken over. Always a warning. */
  | { readonly type: "warned"; readonly diagnostic: Diagnostic }
  | { readonly type: "score-started"; readonly score: string }
  /** Observed and compared; no changes means nothing will be written. */
  | {
      readonly type: "resource-compared";
      readonly score: string;
      readonly resource: ResourceId;
      readonly changes: readonly Change[];
      readonly status: Status;
    }
  /** One short line about what is being done or waited for. */
  | {
      readonly type: "resource-progressed";
      readonly score: string;
      readonly resource: ResourceId;
      readonly message: string;
    }
  | {
      readonly type: "resource-ready";
      readonly score: string;
      readonly resource: ResourceId;
      /** Whether this run wrote it. */
      readonly written: boolean;
    }
  | {
      readonly type: "smoke-tried";
      readonly score: string;
      readonly test: string;
      readonly promise: string;
      readonly attempt: number;
      /** What was seen; absent when the promise held. */
      readonly failure?: string;
    }
  | {
      readonly type: "score-deployed";
      readonly score: string;
      readonly deployed: Deployed;
      readonly written: boolean;
      /** What it handed out, secrets as `Secret`. */
      readonly outputs: { readonly [name: string]: Data };
    }
  | { readonly type: "score-failed"; readonly score: string; readonly diagnostic: Diagnostic }
  /** Not started, because the Score at `because` failed. */
  | { readonly type: "score-skipped"; readonly score: string; readonly because: string }
  | {
      readonly type: "resource-removed";
      readonly resource: ResourceId;
      readonly why: "no longer asked for" | "destroyed";
    }
  | {
      readonly type: "run-finished";
      readonly outcome: "succeeded" | "failed" | "interrupted";
      /** Resources written or removed. */
      readonly writes: number;
      readonly durationMs: number;
      /** The root, when everything is deployed. */
      readonly deployed?: Deployed;
    };

/** What a deploy would do to one resource. */
export interface PlannedResource {
  readonly resource: ResourceId;
  readonly action: "create" | "change" | "keep" | "remove";
  readonly changes: readonly Change[];
}

/** What a deploy would do. */
export interface Plan {
  readonly app: string;
  readonly topology: string;
  readonly scores: readonly {
    readonly score: string;
    readonly resources: readonly PlannedResource[];
  }[];
  /** Resources that no Score asks for any more. */
  readonly removals: readonly PlannedResource[];
  /** True when a deploy would write nothing. */
  readonly empty: boolean;
  /** What was found wrong on the way and did not matter: a corrupt journal. */
  readonly warnings?: readonly Diagnostic[];
}

/** How one resource is, compared with what its Score asks for. */
export interface ResourceReport {
  readonly resource: ResourceId;
  readonly status: Status;
  /** Differences from what was asked for. */
  readonly drift: readonly Change[];
}

/** How an app is on a topology. */
export interface StatusReport {
  readonly app: string;
  readonly topology: string;
  readonly scores: readonly {
    readonly score: string;
    readonly resources: readonly ResourceReport[];
    readonly outputs: { readonly [name: string]: Data };
  }[];
  /** Resources that exist and that no Score asks for. */
  readonly strays: readonly ResourceReport[];
  /** True when every resource is Current and nothing drifted. */
  readonly healthy: boolean;
  /** What was found wrong on the way and did not matter: a corrupt journal. */
  readonly warnings?: readonly Diagnostic[];
}
