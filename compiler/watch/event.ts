/** Events of watching: everything that its views are told. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";

export type WatchEvent =
  /** Once, before the first run. A change that breaks readers changes `format`. */
  | { readonly type: "watch-started"; readonly format: 1 }
  /** With the files that changed, relative to the project's root; none when everything is done again. */
  | { readonly type: "run-started"; readonly changed: readonly string[] }
  | RunFinished
  /** Once, when it is asked to end. */
  | { readonly type: "watch-ended" };

export interface RunFinished {
  readonly type: "run-finished";
  /** `proven`: nothing is wrong; `found`: something is; `crashed`: harmony-gen itself failed. */
  readonly outcome: "proven" | "found" | "crashed";
  readonly findings: readonly Diagnostic[];
  /** Names of the apps, when nothing is wrong. */
  readonly apps: readonly string[];
  /** Files that were written or removed, relative to the project's root. */
  readonly written: readonly string[];
  readonly durationMs: number;
  /** What a crash said. */
  readonly crash?: string;
}

/** Shows events. */
export interface View {
  tell(event: WatchEvent): void;
}
