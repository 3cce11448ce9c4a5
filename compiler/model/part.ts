/** PartModel: a field of a composite that holds Scores. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Hole } from "./hole.ts";
import type { Literal, ReferenceLiteral } from "./literal.ts";
import type { ScoreId } from "./score.ts";

export interface PartModel {
  /** The field: `db`. */
  readonly field: string;
  /** The field's name in the source. */
  readonly span: Span;
  /** Where a message about the part points: `new X`, or the field when a factory makes it. */
  readonly writtenAt: Span;
  readonly visibility: "public" | "private" | "hidden";
  readonly shape: PartShape;
  /** Every `new X(…)` written in the field's initialiser, in the order of the source. */
  readonly instances: readonly InstanceModel[];
  /** Names of sibling parts it comes after, sorted; `workers[*]` and `sites.*` stand for all entries. */
  readonly after: readonly string[];
  /** Each mention of a sibling part that makes an edge. */
  readonly edges: readonly EdgeModel[];
  /** Everything in the initialiser that could not be read, specs included; each place once. */
  readonly holes: readonly Hole[];
}

/** How a field holds its Scores, by type. */
export type PartShape =
  /** One Score; several ids mean one of them, decided when the composite is made. */
  | {
      readonly kind: "one";
      readonly scores: readonly ScoreId[];
      readonly optional: boolean;
      /** True when the field's declared type is wider than the class that is written. */
      readonly narrowed: boolean;
    }
  /** As many as the composite makes. */
  | (Container & { readonly kind: "list"; readonly element: PartShape })
  /** Under names decided when the composite is made. */
  | (Container & { readonly kind: "record"; readonly element: PartShape })
  /** Exactly these, by index: a tuple, or a list literal. */
  | (Container & { readonly kind: "items"; readonly items: readonly PlacedShape[] })
  /** Exactly these, by name. */
  | (Container & {
      readonly kind: "fields";
      readonly fields: readonly PlacedShape[];
      /** True when the declared type has an index signature, so that each name may be absent by type. */
      readonly indexed: boolean;
    });

interface Container {
  /** The list or record itself may be absent. */
  readonly optional?: boolean;
}

/** One entry of a list or record that is written out. */
export interface PlacedShape {
  /** As generated code names it: `workers[0]`, `sites.north`. */
  readonly name: string;
  /** The index or key: `0`, `north`. */
  readonly key: string;
  readonly shape: PartShape;
  /** Where it is written. */
  readonly writtenAt: Span;
  readonly after: readonly string[];
}

/** One `new X(spec, options)`. */
export interface InstanceModel {
  readonly score: ScoreId;
  /** `new X`, without the arguments. */
  readonly span: Span;
  /** The spec, when it is written; absent where the class has a constructor of its own. */
  readonly argument?: Literal;
  /** The name in the spec, when it is a literal: two Scores of one app may not share it. */
  readonly specName?: { readonly text: string; readonly span: Span };
}

export type EdgeModel =
  | { readonly kind: "reference"; readonly to: string; readonly reference: ReferenceLiteral }
  | { readonly kind: "after"; readonly to: string; readonly span: Span };
