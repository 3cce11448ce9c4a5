/** Every Score that a part may hold. */
import type { PartShape } from "./part.ts";
import type { ScoreId } from "./score.ts";

export function scoresOf(shape: PartShape): readonly ScoreId[] {
  switch (shape.kind) {
    case "one":
      return shape.scores;
    case "list":
    case "record":
      return scoresOf(shape.element);
    case "items":
      return shape.items.flatMap((item) => scoresOf(item.shape));
    case "fields":
      return shape.fields.flatMap((field) => scoresOf(field.shape));
  }
}
