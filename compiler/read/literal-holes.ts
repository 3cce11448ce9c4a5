/** Collects the holes in a literal. */
import type { Hole, Literal } from "../model/index.ts";

export function holesIn(literal: Literal): readonly Hole[] {
  switch (literal.kind) {
    case "hole":
      return [literal];
    case "list":
      return literal.items.flatMap(holesIn);
    case "record":
      return literal.fields.flatMap((field) => holesIn(field.value));
    default:
      return [];
  }
}
