/** What `tsc` can prove about a Score on a topology, and the sentence it shows when it can't. */
import type { offers } from "./capability.ts";
import type { BoundOf } from "./score.ts";

/** Nothing is assignable to it: its argument is the sentence that `tsc` shows. */
export interface MissingCapability<_Sentence extends string> {
  readonly missing: unique symbol;
}

/** `unknown` when `T` satisfies `Bound`, otherwise `MissingCapability`; `Name` is how `T` is called in the sentence. */
export type Proof<T, Bound, Name extends string = "the topology"> = 0 extends 1 & T
  ? MissingCapability<`${Name} is \`any\`, which proves nothing`>
  : [T] extends [Bound]
    ? unknown
    : Refusal<Exclude<NamesOf<Bound>, NamesOf<T>>, Name>;

/** `unknown` when each of an app's topologies satisfies the bound of its Score, otherwise `MissingCapability`. */
export type AppProof<App> = App extends { readonly score: infer S; readonly topologies: infer Ts }
  ? Failures<Ts, BoundOf<S>> extends infer Failure
    ? [Failure] extends [never]
      ? unknown
      : Failure
    : never
  : unknown;

type Failures<Topologies, Bound> = {
  readonly [K in keyof Topologies & string]: Failure<Topologies[K], Bound, `\`${K}\``>;
}[keyof Topologies & string];

type Failure<Class, Bound, Name extends string> = Class extends new (context: never) => infer T
  ? unknown extends Proof<T, Bound, Name>
    ? never
    : Proof<T, Bound, Name>
  : never;

type NamesOf<T> = T extends { readonly [offers]: infer Names } ? keyof Names & string : never;

type Refusal<Missing extends string, Name extends string> = [Missing] extends [never]
  ? MissingCapability<`${Name} lacks a verb of a capability that it says it offers`>
  : MissingCapability<`${Name} does not offer ${Missing}, which the Score needs`>;
