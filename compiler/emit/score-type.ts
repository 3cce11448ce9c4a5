/** How generated code names the type of a Score: by its class, or for an instance of a generic one, by where it stands. */
import type { PartShape, ScoreId, ScoreModel } from "../model/index.ts";
import type { Emission } from "./emission.ts";
import { importOfClass } from "./place.ts";
import { type Import, text } from "./structures.ts";

export interface ScoreType {
  readonly text: string;
  readonly imports: readonly Import[];
}

export function typeOfScore(emission: Emission, score: ScoreModel): ScoreType {
  return score.typeArguments === "" ? typeOfClass(emission, score) : typeByPlace(emission, score);
}

function typeOfClass(emission: Emission, place: Parameters<typeof importOfClass>[1]): ScoreType {
  const imported = importOfClass(emission, place);
  return { text: imported.type, imports: [{ ...imported, isType: true }] };
}

// Type arguments may name anything, so the type is taken from the field that holds the instance: `MallScore["box"]`.
function typeByPlace(emission: Emission, score: ScoreModel): ScoreType {
  if (emission.root === score) {
    const app = typeOfClass(emission, emission.app.app);
    return { ...app, text: `${app.text}["score"]` };
  }
  for (const owner of emission.scores)
    for (const part of owner.parts) {
      const path = pathTo(part.shape, score.id);
      if (path === undefined) continue;
      const type = typeOfScore(emission, owner);
      return { ...type, text: `NonNullable<${type.text}[${text(part.field)}]${path}>` };
    }
  return typeOfClass(emission, score);
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
