/** Score: the desired state of one deployable component, and Composite: a Score made of Scores. */
import { type Inputs, type Refs, referenceTo } from "./reference.ts";

/** The phantom that carries a Score's bound; a parameter position, so a wider topology satisfies it. */
export declare const requires: unique symbol;
declare const composite: unique symbol;
declare const specOf: unique symbol;

/** Ordering that no data flow expresses: these parts are deployed first. */
export interface ScoreOptions {
  readonly after?: readonly Part[];
}

/**
 * The desired state of one deployable component: plain data (`spec`), the bound it puts on topologies, and how to ask
 * a topology for it.
 *
 * - `Bound`: the capabilities a topology must offer, as an intersection: `PostgreSQL & Dns`.
 * - `Spec`: plain serialisable data; `Secret` is the one class instance allowed in it.
 * - `Out`: what the deployed component hands out; other Scores refer to it through `out`.
 */
export abstract class Score<in Bound, Spec extends object, Out extends object> {
  declare readonly [requires]: (bound: Bound) => void;
  readonly spec: Inputs<Spec>;
  readonly after: readonly Part[];

  constructor(spec: Inputs<Spec>, options: ScoreOptions = {}) {
    this.spec = spec;
    this.after = options.after ?? [];
  }

  /** References to what this Score hands out; usable in the spec of any other Score of the same app. */
  get out(): Refs<Out> {
    return referenceTo(this as unknown as AnyScore) as Refs<Out>;
  }

  /** Asks `topology` for the component. Runs on every deploy and plan, so it must only ask, never act by itself. */
  abstract interpret(topology: Bound, spec: Spec): Promise<Out>;
}

/**
 * A Score made of Scores: its fields. Bound, order and data flow are inferred from them.
 * A part may be a Score, a composite, or an array or record of them.
 */
export abstract class Composite<Spec extends object = object> {
  declare readonly [composite]: true;
  declare readonly [specOf]: Spec;
  readonly spec: Inputs<Spec>;
  readonly after: readonly Part[];

  /** The spec may be left out when none of its fields is required. */
  constructor(
    ...[spec, options = {}]: object extends Spec
      ? [spec?: Inputs<Spec>, options?: ScoreOptions]
      : [spec: Inputs<Spec>, options?: ScoreOptions]
  ) {
    this.spec = spec ?? ({} as Inputs<Spec>);
    this.after = options.after ?? [];
  }
}

/** Any Score whatever its bound, spec and outputs. */
export type AnyScore = Score<never, object, object>;
/** Any composite. */
export type AnyComposite = Composite<object>;
/** What an app deploys or a composite is made of. */
export type Part = AnyScore | AnyComposite;

type UnionToIntersection<U> = (U extends unknown ? (u: U) => void : never) extends (
  i: infer I,
) => void
  ? I
  : never;

type OwnFields<X> = Exclude<keyof X, "spec" | "out" | "after">;

type PartBound<P> = P extends { readonly [requires]: (bound: infer Bound) => void }
  ? { bound: Bound }
  : P extends { readonly [composite]: true }
    ? { bound: BoundOf<P> }
    : P extends readonly (infer Element)[]
      ? PartBound<Element>
      : P extends Readonly<Record<string, infer Value>>
        ? PartBound<Value>
        : never;

/** The bound of a Score, or of a composite: the intersection of its parts' bounds. */
export type BoundOf<X> = X extends { readonly [requires]: (bound: infer Bound) => void }
  ? Bound
  : UnionToIntersection<{ [K in OwnFields<X>]: PartBound<X[K]> }[OwnFields<X>]> extends {
        bound: infer Bound;
      }
    ? Bound
    : unknown;

/** The spec of a Score or composite, with every reference resolved. */
export type SpecOf<X> =
  X extends Score<never, infer Spec, object>
    ? Spec
    : X extends { readonly [specOf]: infer Spec }
      ? Spec
      : never;

/** What a Score hands out. */
export type OutOf<X> = X extends { interpret(topology: never, spec: never): Promise<infer Out> }
  ? Out
  : never;

type PartOutputs<P> = P extends { interpret(topology: never, spec: never): Promise<infer Out> }
  ? Out
  : P extends { readonly [composite]: true }
    ? Outputs<P>
    : P extends readonly (infer Element)[]
      ? readonly PartOutputs<Element>[]
      : P extends Readonly<Record<string, unknown>>
        ? { readonly [K in keyof P]: PartOutputs<P[K]> }
        : never;

/** What the parts of a composite handed out, by field name. Name the class: `Outputs<ShopScore>`, not `Outputs<this>`. */
export type Outputs<C> = {
  readonly [K in OwnFields<C> as PartOutputs<C[K]> extends never ? never : K]: PartOutputs<C[K]>;
};
