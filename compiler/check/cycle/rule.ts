/** A Score is made of itself, or parts wait for each other. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { EdgeModel, Model, PartModel, PartShape, ScoreModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { all } from "../sentence.ts";
import { type Arrow, cyclesIn } from "./cycles.ts";

export const cycle: Rule = {
  code: "H0201",
  name: "cycle",
  check: (model) => [
    ...madeOfItself(model),
    ...ownScores(model).flatMap((score) => waitingForEachOther(score)),
  ],
};

function madeOfItself(model: Model): readonly Finding[] {
  const arrows = ownScores(model).flatMap((score) =>
    score.parts.flatMap((part) =>
      certain(part.shape).map((to) => ({ from: score.id, to, at: placeOf(part, to) })),
    ),
  );
  const nameOf = (id: string) => model.scores.get(id)?.name ?? id;
  return cyclesIn(arrows).map((round) => compositionFinding(round, nameOf));
}

function compositionFinding(
  round: readonly [Arrow, ...Arrow[]],
  nameOf: (id: string) => string,
): Finding {
  const [first, ...others] = round;
  const chain = [...round.map((arrow) => nameOf(arrow.from)), nameOf(first.from)];
  return {
    at: first.at,
    message: `\`${nameOf(first.from)}\` is made of itself`,
    label: `makes a \`${nameOf(first.to)}\``,
    labels: others.map((arrow) => ({ span: arrow.at, text: `makes a \`${nameOf(arrow.to)}\`` })),
    notes: [
      `${chain
        .map((name) => `\`${name}\``)
        .join(", which is made of ")
        .replace(", which", "")}: making one would never end`,
    ],
    help: ["take one of these parts out, or make it only under a condition that ends"],
  };
}

/** Scores that are there whenever the composite is: not optional, not one of several, not in a list that may be empty. */
function certain(shape: PartShape): readonly string[] {
  if (shape.optional) return [];
  if (shape.kind === "one") return shape.scores.length > 1 ? [] : shape.scores;
  if (shape.kind === "items") return shape.items.flatMap((item) => certain(item.shape));
  if (shape.kind === "fields") return shape.fields.flatMap((field) => certain(field.shape));
  return [];
}

function placeOf(part: PartModel, score: string): Span {
  return part.instances.find((instance) => instance.score === score)?.span ?? part.span;
}

function waitingForEachOther(score: ScoreModel): readonly Finding[] {
  const arrows = score.parts.flatMap((part) =>
    part.edges.map((edge) => ({ from: part.field, to: fieldOf(edge.to), at: spanOf(edge) })),
  );
  return cyclesIn(arrows).map((round) => referenceFinding(score, round));
}

function referenceFinding(score: ScoreModel, round: readonly [Arrow, ...Arrow[]]): Finding {
  const [first, ...others] = round;
  const fields = round.map((arrow) => arrow.from);
  const alone = fields.length === 1;
  return {
    at: first.at,
    message: alone
      ? `the part \`${first.from}\` of \`${score.name}\` waits for itself`
      : `the parts ${all(fields)} of \`${score.name}\` wait for each other`,
    label: `\`${first.from}\` waits for \`${first.to}\``,
    labels: others.map((arrow) => ({
      span: arrow.at,
      text: `\`${arrow.from}\` waits for \`${arrow.to}\``,
    })),
    notes: ["a part is deployed after every part it refers to, so none of these could come first"],
    help: ["drop one of the references; what both need may be a third part"],
  };
}

function spanOf(edge: EdgeModel): Span {
  return edge.kind === "after" ? edge.span : edge.reference.span;
}

/** `workers` of `workers[0]`, `sites` of `sites.north`. */
function fieldOf(name: string): string {
  return /^[^.[]+/.exec(name)?.[0] ?? name;
}
