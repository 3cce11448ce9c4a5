/** The shapes of generated code: how one Score is interpreted, and what an app is made of. */
import type { Span } from "./diagnostic/diagnostic.ts";
import type { Proof } from "./proof.ts";
import type { AnyScore, BoundOf, OutOf, Part, SpecOf } from "./score.ts";
import type { SmokeTest } from "./smoke-test.ts";
import type { AnyTopologyClass, TopologyContext } from "./topology.ts";

/** How one Score is interpreted: its bound, and the call into the author's `interpret`. */
export interface ScoreInterpret<S extends AnyScore> {
  readonly kind: "score";
  /** The class' name. */
  readonly name: string;
  readonly summary: string;
  /** Capability names, sorted. */
  readonly requires: readonly string[];
  readonly declaredAt: Span;
  readonly interpret: (score: S, topology: BoundOf<S>, spec: SpecOf<S>) => Promise<OutOf<S>>;
  readonly smokeTests: readonly SmokeTest<S>[];
}

/** How a composite is interpreted: its parts. */
export interface CompositeInterpret<C> {
  readonly kind: "composite";
  readonly name: string;
  readonly summary: string;
  readonly requires: readonly string[];
  readonly declaredAt: Span;
  /** The parts of an instance, in the order they are declared. */
  readonly parts: (score: C) => readonly InterpretedPart[];
  readonly smokeTests: readonly SmokeTest<C>[];
}

/** The interpret of whatever `S` is. */
export type InterpretOf<S> = S extends AnyScore ? ScoreInterpret<S> : CompositeInterpret<S>;

/** One part of a composite: the instance, how it is interpreted, where it was written, what it comes after. */
export interface InterpretedPart {
  /** The field, `workers[0]` or `sites.north` where the field holds several. */
  readonly name: string;
  readonly score: Part;
  readonly interpret: AnyInterpret;
  readonly writtenAt: Span;
  /**
   * Names of sibling parts this one refers to or is declared `after`, sorted; `workers[*]` and `sites.*` stand for all
   * entries. Absent where only declarations are known.
   */
  readonly after?: readonly string[];
}

/** An interpret whose Score type is no longer known. */
export type AnyInterpret = AnyScoreInterpret | CompositeInterpret<never>;

interface AnyScoreInterpret extends Omit<ScoreInterpret<never>, "interpret"> {
  readonly interpret: (score: never, topology: never, spec: never) => Promise<object>;
}

/** Ties a part to its interpret; `tsc` holds the two together. */
export function part<S extends Part>(
  name: string,
  score: S,
  interpret: InterpretOf<NoInfer<S>>,
  place: { readonly writtenAt: Span; readonly after?: readonly string[] },
): InterpretedPart {
  return { name, score, interpret: interpret as AnyInterpret, ...place };
}

/** A topology's class that was proven, by `tsc`, to offer what a Score needs. */
export interface ListedTopology {
  readonly topology: AnyTopologyClass;
}

/** Lists `topology` for the Score that `interpret` belongs to. Does not compile when a capability is missing or `any`. */
export function listed<T, S>(
  topology: (new (context: TopologyContext) => T) &
    AnyTopologyClass &
    Proof<NoInfer<T>, BoundOf<NoInfer<S>>>,
  _interpret: ScoreInterpretFor<S>,
): ListedTopology {
  return { topology };
}

type ScoreInterpretFor<S> = { readonly smokeTests: readonly SmokeTest<S>[] };

/** One compiled app: what `harmony-gen` writes into `harmony-<app>.ts` and `main` runs. */
export interface CompiledApp {
  readonly name: string;
  readonly summary: string;
  /** Makes the author's app; called only when a command needs its Scores. */
  readonly create: () => { readonly score: Part };
  /** Where the app's class makes its root Score; by default, where that Score's class is declared. */
  readonly writtenAt?: Span;
  readonly interpret: AnyInterpret;
  readonly topologies: { readonly [name: string]: ListedTopology };
}
