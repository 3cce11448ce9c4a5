/** SmokeTestModel: one promise of a Score, and what the method does to prove it. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Hole } from "./hole.ts";

export interface SmokeTestModel {
  /** The method's name. */
  readonly name: string;
  /** The method's name in the source. */
  readonly span: Span;
  /** The first sentence or paragraph of the doc comment, one line; absent without a doc comment. */
  readonly promise?: string;
  readonly within: Within;
  /** How many parameters the method takes: the outputs, then the probe. */
  readonly parameters: number;
  /** Class that declares the method; differs from the Score when inherited. */
  readonly declaredBy: string;
  /** False for a smoke test known only from declarations (`.d.ts`), whose body can't be read. */
  readonly bodyRead: boolean;
  readonly probes: readonly ProbeCall[];
  /** How many times the body throws by itself outside a swallowing `try`. */
  readonly throws: number;
  /** Calls of other functions, awaited or not, that may throw. */
  readonly otherCalls: number;
  /** Timers of a known length that every run awaits. */
  readonly waits: readonly WaitModel[];
  /** The name of the second parameter; absent when the method takes no probe. */
  readonly probeParameter?: string;
}

export interface WaitModel {
  readonly ms: number;
  readonly span: Span;
}

export type Within =
  | { readonly kind: "default" }
  | { readonly kind: "read"; readonly text: string; readonly ms: number; readonly span: Span }
  /** Written, but not a duration: `"30 sec"`. */
  | { readonly kind: "invalid"; readonly text: string; readonly span: Span }
  | Hole;

/** One use of the probe that can make the smoke test fail. */
export interface ProbeCall {
  /** The probe's method, or `passed` where the probe is handed to another function. */
  readonly verb: string;
  readonly span: Span;
  /** Awaited, returned, or handed on to something that is; always true for `expect`, which answers at once. */
  readonly awaited: boolean;
  /** The `catch` (or `.catch`) that keeps its failure from the smoke runner. */
  readonly swallowedBy?: Span;
  /** Behind `return`, `throw`, or `if (false)`, or in a function that nobody calls. */
  readonly unreachable: boolean;
  /** `expect` of a condition that is written as `true`. */
  readonly alwaysHolds?: boolean;
}
