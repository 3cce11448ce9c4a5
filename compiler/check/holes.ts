/** Holes: what of the apps and of the project's own Scores could not be read; each place once. */
import type { AppModel, Hole, Literal, Model, PartModel } from "../model/index.ts";
import { ownScores } from "./composition.ts";
import { once } from "./once.ts";

/** The holes in parts, in apps' Scores, and in their arguments. Those of marks and of lists of topologies aside. */
export const holesOf = once((model: Model): readonly Hole[] => {
  const parts = ownScores(model).flatMap((score) => score.parts);
  return eachPlaceOnce([...model.apps.flatMap(inApp), ...parts.flatMap(inPart)]);
});

function inApp({ root }: AppModel): readonly Hole[] {
  return root.kind === "hole" ? [root] : inPart(root);
}

function inPart({ holes, instances }: Pick<PartModel, "holes" | "instances">): readonly Hole[] {
  return [...holes, ...instances.flatMap(({ argument }) => inLiteral(argument))];
}

function inLiteral(literal: Literal | undefined): readonly Hole[] {
  if (literal?.kind === "hole") return [literal];
  if (literal?.kind === "list") return literal.items.flatMap(inLiteral);
  if (literal?.kind === "record") return literal.fields.flatMap((field) => inLiteral(field.value));
  return [];
}

function eachPlaceOnce(holes: readonly Hole[]): readonly Hole[] {
  const place = ({ span }: Hole) => `${span.file}:${span.line}:${span.column}`;
  return [...Map.groupBy(holes, place).values()].map(([first]) => first!);
}
