/** Literal: what an author wrote as an argument, as a tree of data with spans, references and holes. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Hole } from "./hole.ts";

export interface LiteralField {
  readonly name: string;
  readonly nameSpan: Span;
  readonly value: Literal;
}

export type Literal =
  | { readonly kind: "text"; readonly value: string; readonly span: Span }
  | { readonly kind: "number"; readonly value: number; readonly span: Span }
  | { readonly kind: "boolean"; readonly value: boolean; readonly span: Span }
  | { readonly kind: "null"; readonly span: Span }
  | { readonly kind: "undefined"; readonly span: Span }
  | { readonly kind: "list"; readonly items: readonly Literal[]; readonly span: Span }
  | { readonly kind: "record"; readonly fields: readonly LiteralField[]; readonly span: Span }
  /** `this.db.out.url`: a value another part hands out. */
  | ReferenceLiteral
  /** Text of a secret, or an expression of type `Secret`; its value is never read. */
  | { readonly kind: "secret"; readonly span: Span }
  /** Data whose value is computed when the app is made: a constant, a template, `this.spec.port`. */
  | { readonly kind: "computed"; readonly type: string; readonly text: string; readonly span: Span }
  /** Not data: it can't be planned, stored or sent. */
  | NotDataLiteral
  | Hole;

/** What is not data. */
export type NotData =
  "function" | "class" | "instance" | "symbol" | "bigint" | "regular-expression" | "promise";

export interface NotDataLiteral {
  readonly kind: "not-data";
  readonly what: NotData;
  /** The type as people read it: `Date`, `Map<string, number>`, `() => void`. */
  readonly type: string;
  readonly text: string;
  readonly span: Span;
}

export interface ReferenceLiteral {
  readonly kind: "reference";
  /** The sibling part, as generated code names it: `db`, `workers[0]`, `sites.north`. */
  readonly part: string;
  /** Fields between the part and `out`, when the part is a composite: `["db"]` in `this.backend.db.out.url`. */
  readonly within: readonly string[];
  /** Path into the outputs: `["url"]`. */
  readonly path: readonly string[];
  readonly span: Span;
}
