/** ValueFacts: an expression as it is written, as far as it is plain. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Literal } from "../model/index.ts";

type Scalar = Extract<Literal, { kind: "text" | "number" | "boolean" | "null" | "undefined" }>;

export type ValueFacts =
  | { readonly is: "scalar"; readonly scalar: Scalar; readonly span: Span }
  | { readonly is: "list"; readonly items: readonly ValueFacts[]; readonly span: Span }
  | { readonly is: "record"; readonly fields: readonly EntryFacts[]; readonly span: Span }
  /** `this.db.out.url`; `["db", "out", "url"]`. */
  | ChainFacts
  /** A name, or names joined by dots. */
  | { readonly is: "name"; readonly path: readonly string[]; readonly span: Span }
  | CreationFacts
  /** `...x` in a list or record; the entry of a record is called `...`. */
  | { readonly is: "spread"; readonly value: ValueFacts; readonly span: Span }
  /** `c ? a : b`, where `c` mentions nothing that matters. */
  | {
      readonly is: "choice";
      readonly whenTrue: ValueFacts;
      readonly whenFalse: ValueFacts;
      readonly span: Span;
    }
  /** Anything else: only the type checker can follow it. */
  | { readonly is: "unclear"; readonly span: Span };

export interface ChainFacts {
  readonly is: "chain";
  readonly path: readonly string[];
  readonly span: Span;
  /** With the `!` after it. */
  readonly assuredSpan?: Span;
}

export interface EntryFacts {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: ValueFacts;
  /** `{ name }`. */
  readonly shorthand?: true;
}

/** `const x = …` at the top of a file. */
export interface ConstantFacts {
  readonly value: ValueFacts;
  /** Its type is written beside it. */
  readonly typed?: true;
}

/** `new X(a, b)`. */
export interface CreationFacts {
  readonly is: "creation";
  readonly path: readonly string[];
  /** `new X`, without the arguments. */
  readonly span: Span;
  /** With them. */
  readonly wholeSpan: Span;
  readonly given: readonly ValueFacts[];
}
