/** ClassFacts: what a class says by its syntax. What `unclear` names is for the type checker to say. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Hole, StateModel, TextModel, ThrowSite } from "../model/index.ts";
import type { InterpretFacts } from "./interpret-facts.ts";
import type { SmokeTestFacts } from "./smoke-test-facts.ts";
import type { TypeFacts } from "./type-facts.ts";
import type { ValueFacts } from "./value-facts.ts";

export interface ClassFacts {
  readonly name: string;
  readonly span: Span;
  readonly abstract: boolean;
  /** `const X = class …`. */
  readonly isExpression: boolean;
  /** It stands at the top of its file, under a name of its own. */
  readonly atTop: boolean;
  readonly generic: boolean;
  readonly heritage?: HeritageFacts;
  /** Why the class as a whole is unclear, should it turn out to be a Score, a topology or an app. */
  readonly unclear?: string;
  /** Decorators, which may be marks, and the static twin last. */
  readonly marks: readonly MarkFacts[];
  /** Names that members are computed from: one may be a brand. */
  readonly computed: readonly string[];
  readonly fields: readonly FieldFacts[];
  readonly methods: readonly MethodFacts[];
  readonly construction?: ConstructionFacts;
  readonly interpret?: InterpretFacts;
  readonly smokeTests: readonly SmokeTestFacts[];
  /** Absent when it depends on what the constructor does. */
  readonly state?: readonly StateModel[];
  readonly throws: readonly ThrowFacts[];
}

/** `extends ns.Base<A, B>`; without a path it is an expression that only the type checker can follow. */
export interface HeritageFacts {
  readonly path?: readonly string[];
  readonly given: readonly TypeFacts[];
  /** Of the first type argument; else the class' name. */
  readonly boundSpan: Span;
}

export interface MarkFacts {
  /** `score` in `@score(…)` as it is called here; `harmony` for the static twin. */
  readonly path: readonly string[];
  readonly form: "decorator" | "static";
  readonly span: Span;
  /** Absent when only the type checker could tell. */
  readonly summary?: TextModel | Hole;
  readonly name?: TextModel | Hole;
}

export interface FieldFacts {
  readonly name: string;
  readonly span: Span;
  readonly visibility: "public" | "private" | "hidden";
  readonly static: boolean;
  /** A getter, or a field that is only declared. */
  readonly isBare?: true;
  readonly type?: TypeFacts;
  readonly value?: ValueFacts;
}

export interface MethodFacts {
  readonly name: string;
  readonly public: boolean;
  readonly static: boolean;
}

export interface ConstructionFacts {
  /** `super(first, …)` is called with the first parameter. */
  readonly handsOnItsFirst: boolean;
  /** It does nothing else, and has no parameter that is a field. */
  readonly onlyHandsOn: boolean;
}

/** A `throw` or a `Promise.reject` that may carry no diagnosis. */
export interface ThrowFacts extends Pick<ThrowSite, "span" | "member"> {
  /** `value`, or the name of what is made. */
  readonly what: { readonly value: true } | { readonly made: string } | { readonly unclear: true };
}
