/** What an editor shows over a Score: what it needs, who offers that, what it promises. */
import { all } from "../../check/sentence.ts";
import type { Model, PartModel, ScoreModel, SmokeTestModel } from "../../model/index.ts";
import { scoresOf } from "../../model/scores-of.ts";
import { withinMsOf } from "../../model/within-ms.ts";
import { type Fit, fitsOf, needsOne, primitivesOf } from "../needs.ts";

/** The class, or a `new` of it. */
export function scoreText(score: ScoreModel, model: Model): string {
  return paragraphs([
    `**${score.name}** · ${score.kind === "score" ? "Score" : "composite"}${summaryOf(score)}`,
    needsText(score),
    fitsText(fitsOf(score.bound.capabilities, model), score, model),
    promisesText(score.smokeTests),
  ]);
}

/** A field of a composite. */
export function partText(part: PartModel, owner: ScoreModel, model: Model): string {
  const scores = [...new Set(scoresOf(part.shape))].flatMap((id) => model.scores.get(id) ?? []);
  const waits = part.after.length > 0 ? `, deployed after ${all(part.after)}` : "";
  const told = scores.map((score) => scoreText(score, model));
  return paragraphs([`part \`${part.field}\` of \`${owner.name}\`${waits}`, ...told]);
}

/** One promise. */
export function smokeTestText(test: SmokeTestModel, owner: ScoreModel): string {
  const promise = test.promise ?? "says nothing of what it promises";
  return paragraphs([`smoke test of \`${owner.name}\``, `${promise} _(${deadlineOf(test)})_`]);
}

export function paragraphs(texts: readonly string[]): string {
  return texts.filter((text) => text !== "").join("\n\n");
}

/** One line for each topology: whether it offers what is needed, and else who needs what it lacks. */
export function fitsText(fits: readonly Fit[], score: ScoreModel, model: Model): string {
  return fits
    .map(({ topology, missing }) => `- ${fitText(topology.name, missing, score, model)}`)
    .join("\n");
}

export function fitText(
  name: string,
  missing: readonly string[],
  score: ScoreModel,
  model: Model,
): string {
  if (missing.length === 0) return `✓ \`${name}\``;
  const needing = primitivesOf(score.id, model).filter((each) => needsOne(each, missing));
  const others = needing.filter(({ id }) => id !== score.id).map((each) => each.name);
  const who =
    others.length > 0
      ? `, which ${all([...new Set(others)])} ${others.length > 1 ? "need" : "needs"}`
      : "";
  return `✗ \`${name}\` lacks ${all(missing)}${who}`;
}

function summaryOf({ mark }: ScoreModel): string {
  return mark.summary?.kind === "text" ? ` — ${mark.summary.value}` : "";
}

function needsText({ bound, kind, interpret }: ScoreModel): string {
  if (bound.looseness === "any") return "needs `any`: nothing can be proven";
  if (bound.capabilities.length === 0) return "needs nothing of its topology";
  const inferred = kind === "composite" ? ", inferred from its parts" : "";
  const asks = [...new Set(interpret?.asks.map(({ method }) => method))];
  const asked = asks.length > 0 ? ` and asks it for ${all(asks)}` : "";
  return `needs \`${bound.capabilities.join(" & ")}\`${inferred}${asked}`;
}

function promisesText(tests: readonly SmokeTestModel[]): string {
  const told = tests.map(
    (test) => `- ${test.promise ?? `\`${test.name}\``} _(${deadlineOf(test)})_`,
  );
  return told.length === 0 ? "" : `promises\n\n${told.join("\n")}`;
}

function deadlineOf(test: SmokeTestModel): string {
  const { within } = test;
  return within.kind === "read" || within.kind === "default"
    ? `within ${withinMsOf(test) / 1000} s`
    : "its deadline can not be read";
}
