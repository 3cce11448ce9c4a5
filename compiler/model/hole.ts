/** Hole: a place the reader could not read. A hole is a value; a rule reports it. */
import type { Span } from "@harmony/runtime/diagnostic";

/** Why a place could not be read. */
export type HoleReason =
  /** The checker knows nothing about it: `any` or `unknown`. */
  | "untyped"
  /** Made of a class that the checker knows nothing about: one that is not exported where it is imported from. */
  | "unknown-class"
  /** The class stands where something made of it is needed: `new` is missing. */
  | "not-made"
  /** It may hold references that are not written literally: a spread, a helper's result, a variable. */
  | "hidden-reference"
  /** A reference to a Score that is not a part: one in a variable, or made on the spot. */
  | "foreign-reference"
  /** A name in a reference that nothing has; `known` are the names there are. */
  | "unknown-name"
  /** A reference is put into a text, where its value is not known yet. */
  | "reference-as-text"
  /** A secret is put into a text, where it would stand as `[secret]`. */
  | "secret-as-text"
  /** A part is handed over whole where only `this.<part>.out.<value>` can be followed. */
  | "part-as-value"
  /** `this` is handed over whole. */
  | "this-as-value"
  /** Its value depends on the machine or the moment: `process.env`, `Date.now()`, `Math.random()`. */
  | "environment"
  /** Computed where a literal is needed: a mark, a topology list, a name. */
  | "computed"
  /** A spread where each entry must be written. */
  | "spread"
  /** Not a class, where a class is needed. */
  | "not-a-class"
  /** Not a Score, where a Score is needed. */
  | "not-a-score"
  /** Generated code can't reach it: the class is not exported. */
  | "not-exported"
  /** Generated code can't reach it: a `#private` field. */
  | "private-field"
  /** Generated code can't name it: an abstract class or a type parameter where an instance is needed. */
  | "not-concrete"
  /** Scores in a container that is not deployed: a `Map`, a `Promise`, an object of a class, a getter. */
  | "unsupported-container"
  /** It is missing altogether. */
  | "missing";

export interface Hole {
  readonly kind: "hole";
  readonly reason: HoleReason;
  /** The author's text, one line, shortened: `pick(env)`. */
  readonly text: string;
  readonly span: Span;
  /** Names that could stand there, sorted; only of an unknown name. */
  readonly known?: readonly string[];
}
