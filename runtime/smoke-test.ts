/** Smoke tests: the companions that prove a Score's promises. */
import type { Span } from "./diagnostic/diagnostic.ts";
import type { Probe } from "./probe.ts";
import type { Outputs, OutOf, AnyScore } from "./score.ts";

/** What a smoke test of `S` is handed: a Score's outputs, or those of a composite's parts. */
export type SmokeInput<S> = S extends AnyScore ? OutOf<S> : Outputs<S>;

/** One promise of a Score and how it is proven. */
export interface SmokeTest<S> {
  /** The method's name. */
  readonly name: string;
  /** The sentence a failure quotes. */
  readonly promise: string;
  readonly withinMs: number;
  /** Pause before the second attempt; doubles up to 2 s. */
  readonly retryMs: number;
  readonly declaredAt: Span;
  readonly run: (score: S, out: SmokeInput<S>, probe: Probe) => Promise<void>;
}
