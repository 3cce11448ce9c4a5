/** How generated code names the type of a Score: by its class, or for an instance of a generic one, by where it stands. */
import type { PartShape, ScoreId, ScoreModel } from "../model/index.ts";
import { type Code, text } from "./code.ts";
import type { Emission } from "./emission.ts";
import { typeOfClass } from "./place.ts";

export function typeOfScore(emission: Emission, score: ScoreModel): Code {
  return score.typeArguments === "" ? typeOfClass(emission, score) : typeByPlace(emission, score);
}

// Type arguments may name anything, so the type is taken from the field that holds the instance: `MallScore["box"]`.
function typeByPlace(emission: Emission, score: ScoreModel): Code {
  if (emission.root === score) return [typeOfClass(emission, emission.app.app), `["score"]`];
  const holder = emission.holderOf(score.id);
  const path = holder && pathTo(holder.part.shape, score.id);
  if (path === undefined) return typeOfClass(emission, score);
  const owner = typeOfScore(emission, holder!.owner);
  return ["NonNullable<", owner, `[${text(holder!.part.field)}]${path}>`];
}

function pathTo(shape: PartShape, id: ScoreId): string | undefined {
  if (shape.kind === "one") return shape.scores.includes(id) ? "" : undefined;
  if (shape.kind === "list") return below("[number]", shape.element, id);
  if (shape.kind === "record") return below("[string]", shape.element, id);
  const placed = shape.kind === "items" ? shape.items : shape.fields;
  for (const each of placed) {
    const key = shape.kind === "fields" ? text(each.key) : "number";
    const path = below(`[${key}]`, each.shape, id);
    if (path !== undefined) return path;
  }
  return undefined;
}

function below(step: string, shape: PartShape, id: ScoreId): string | undefined {
  const path = pathTo(shape, id);
  return path === undefined ? undefined : step + path;
}
