/** What reading the shape of one field needs. */
import type { Hole, HoleReason } from "../model/index.ts";
import type { Field } from "./fields.ts";
import { holeAt } from "./hole.ts";
import type { CompositeSite } from "./parts.ts";
import type { TypeScript } from "./typescript.ts";

export interface ShapeSite extends CompositeSite {
  readonly field: Field;
  /** What could not be read is added here. */
  readonly holes: Hole[];
  /** Whether edges of written entries are wanted, which takes the shapes of all fields. */
  readonly placed: boolean;
  /** The types of objects around it, the outermost first. */
  readonly inside: readonly TypeScript.Type[];
}

/** A hole where the value is written; where something else makes it, at the field's name. */
export function holeFor(
  { reading, field }: ShapeSite,
  reason: HoleReason,
  expression: TypeScript.Expression | undefined,
): Hole {
  return holeAt(reading, expression ?? field.node, reason);
}

export function members(type: TypeScript.Type): readonly TypeScript.Type[] {
  return type.isUnion() ? type.types : [type];
}
