/** Shows composites of a model as people read them: what each needs, and its parts in order. */
import type { Model, PartShape, PlacedShape, ScoreModel } from "../model/index.ts";

/** A paragraph for each composite in files that `isOwn`. */
export function tableOf(model: Model, isOwn: (file: string) => boolean): string {
  const composites = [...model.scores.values()].filter(
    ({ kind, file, abstract }) => kind === "composite" && isOwn(file) && !abstract,
  );
  return composites.map((each) => compositeText(model, each)).join("\n");
}

function compositeText(model: Model, score: ScoreModel): string {
  const needs = score.bound.capabilities.join(" & ") || "nothing";
  const loose = score.bound.looseness === "any" ? " and whatever" : "";
  const parts = score.parts.map(
    ({ field, shape, after }) => `  ${field}: ${shapeText(model, shape)}${afterText(after)}\n`,
  );
  return `${nameOf(model, score.id)} needs ${needs}${loose}\n${parts.join("")}`;
}

function shapeText(model: Model, shape: PartShape): string {
  switch (shape.kind) {
    case "one": {
      const names = shape.scores.map((id) => nameOf(model, id)).join(" | ") || "?";
      return shape.optional ? `${names} or none` : names;
    }
    case "list":
      return `list of ${shapeText(model, shape.element)}`;
    case "record":
      return `record of ${shapeText(model, shape.element)}`;
    case "items":
      return `[${shape.items.map((item) => placedText(model, item)).join(", ")}]`;
    case "fields": {
      const fields = shape.fields.map((field) => `${field.key}: ${placedText(model, field)}`);
      return `{ ${fields.join(", ")} }`;
    }
  }
}

function placedText(model: Model, { shape, after }: PlacedShape): string {
  return shapeText(model, shape) + afterText(after);
}

function afterText(after: readonly string[]): string {
  return after.length > 0 ? ` after ${after.join(" and ")}` : "";
}

function nameOf({ scores }: Model, id: string): string {
  const score = scores.get(id);
  return score ? score.name + score.typeArguments : id;
}
