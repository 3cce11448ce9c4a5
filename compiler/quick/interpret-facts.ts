/** InterpretFacts: what a Score's `interpret` does, as far as it is plain. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { TypeFacts } from "./type-facts.ts";

export interface InterpretFacts {
  readonly span: Span;
  /** Why only the type checker can follow it. */
  readonly unclear?: string;
  /** The first parameter; absent when it takes none. */
  readonly topology?: { readonly type: TypeFacts; readonly span: Span };
  readonly spec?: TypeFacts;
  readonly hasBody: boolean;
  /** Methods called on the topology, in order. */
  readonly asks: readonly { readonly method: string; readonly span: Span }[];
  /** Members of the topology that are mentioned, each once, in order. */
  readonly members: readonly string[];
  /** What other methods are called on: none of it may be a topology. */
  readonly receivers: readonly Receiver[];
}

export type Receiver =
  /** Something in the spec, or a value that does not depend on types: a text, a global of the language. */
  | "spec"
  /** What the topology's method handed out. */
  | { readonly verb: string };
