/** ScoreModel: one Score or composite class. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Bound } from "./bound.ts";
import type { Hole } from "./hole.ts";
import type { NotData } from "./literal.ts";
import type { PartModel } from "./part.ts";
import type { SmokeTestModel } from "./smoke-test.ts";

/** `<file>#<class>`, with the type arguments for an instance of a generic class. */
export type ScoreId = string;

/** Where a class is declared, and how generated code reaches it. */
export interface ClassPlace {
  /** The class' name. */
  readonly name: string;
  /** Relative to the project root; inside `node_modules` for installed packages. */
  readonly file: string;
  /** The class' name in the source. */
  readonly span: Span;
  /** Name of the package it belongs to; empty when no package.json names one. */
  readonly packageName: string;
  /** From source, or from declarations (`.d.ts`) only. */
  readonly from: "source" | "declarations";
  readonly abstract: boolean;
  /** True for `const X = class …`, whose name is a value and no type. */
  readonly isExpression: boolean;
  /** The name it is exported by from its own file; absent when it is not exported. */
  readonly exportedAs?: string;
  /** A package door that exports it, as an import specifier would name it: `@harmony/deploy`. */
  readonly door?: { readonly specifier: string; readonly name: string };
}

export interface ScoreModel extends ClassPlace {
  readonly id: ScoreId;
  readonly kind: "score" | "composite";
  readonly mark: MarkModel;
  /** Declared for a Score; for a composite, the union of its parts' bounds. */
  readonly bound: Bound;
  /** Type arguments as text for an instance of a generic class: `<PostgresScore>`; otherwise empty. */
  readonly typeArguments: string;
  readonly spec: SpecModel;
  /** Absent for composites, and for Scores that inherit it. */
  readonly interpret?: InterpretModel;
  /** Empty for Scores. In the order of the source. */
  readonly parts: readonly PartModel[];
  readonly smokeTests: readonly SmokeTestModel[];
  /** What a Score keeps outside its spec; empty for composites. */
  readonly state: readonly StateModel[];
  /** Ids of the Scores it extends, nearest first. */
  readonly bases: readonly ScoreId[];
  /** True when a class of the project extends it. */
  readonly extended: boolean;
}

/** `@score({ … })`, `@app({ … })`, or `static readonly harmony = { … }`. */
export interface MarkModel {
  readonly form: "decorator" | "static" | "both" | "none" | "declarations";
  /** The mark; the class' name when there is none. */
  readonly span: Span;
  readonly summary?: TextModel | Hole;
  /** Only apps have one. */
  readonly name?: TextModel | Hole;
}

/** A text written in the source. */
export interface TextModel {
  readonly kind: "text";
  readonly value: string;
  readonly span: Span;
}

export interface SpecModel {
  /** The type as text. */
  readonly type: string;
  readonly span: Span;
  /** Fields with their types, sorted by name; empty for types without known fields. */
  readonly fields: readonly SpecFieldModel[];
  /** What in the type is not data. */
  readonly notData: readonly {
    readonly path: string;
    readonly what: NotData;
    readonly type: string;
    readonly span: Span;
  }[];
}

export interface SpecFieldModel {
  readonly name: string;
  readonly type: string;
  readonly optional: boolean;
}

export interface InterpretModel {
  /** The method's name in the source. */
  readonly span: Span;
  /** The bound of its first parameter; absent when it takes none. */
  readonly parameter?: Bound;
  /** Casts of the topology to something its bound does not promise, and where they lead. */
  readonly widenings: readonly WideningModel[];
  /** Methods called on the topology, in order, with the capability that declares each. */
  readonly asks: readonly AskModel[];
  /** Calls of `ensure…` among them, as many as can happen in one run. */
  readonly ensures: readonly AskModel[];
  /** What it uses of the topology; absent when its body can't be read or hands the topology on whole. */
  readonly use?: UseModel;
}

/** A field of a Score that is no part of its spec. */
export interface StateModel {
  readonly field: string;
  readonly span: Span;
  /** It can change; it holds what is put into it; it is handed to the constructor beside the spec. */
  readonly why: "changes" | "holds" | "given";
}

export interface UseModel {
  /** Names of the topology's members, each once. */
  readonly members: readonly string[];
  /** Capabilities of the bound that none of them belongs to, sorted. */
  readonly unused: readonly string[];
}

export interface WideningModel {
  readonly span: Span;
  /** The assertion's text: `topology as unknown as Dns`. */
  readonly text: string;
  readonly to: Bound;
  /** Capabilities of `to` that the bound lacks, sorted. */
  readonly undeclared: readonly string[];
}

export interface AskModel {
  readonly method: string;
  readonly span: Span;
  /** Absent when no capability declares it. */
  readonly capability?: string;
}
