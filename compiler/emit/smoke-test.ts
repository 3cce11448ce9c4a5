/** Emits the smoke-test companions of Scores: each promise, its deadline, the call. */
import type { ScoreModel, SmokeTestModel } from "../model/index.ts";
import { withinMsOf } from "../model/within-ms.ts";
import { type Code, type Constant, importedType, list, object, text } from "./code.ts";
import type { Emission } from "./emission.ts";
import type { Group } from "./groups.ts";
import { emitModule } from "./module.ts";
import { isIdentifier } from "./names.ts";
import { type Source, spanValue } from "./place.ts";
import { typeOfScore } from "./score-type.ts";

const retryMs = 100;
const smokeTestType = importedType("@harmony/runtime/generated", "SmokeTest");

/** The text of `<group>.smoke-test.ts`; only for Scores that have smoke tests. */
export function emitSmokeTests(
  emission: Emission,
  group: Group,
  scores: readonly ScoreModel[],
): string {
  const sentences = {
    one: (score: string) => `What \`${score}\` promises, and how each promise is proven.`,
    several: (place: string) =>
      `What the Scores of \`${place}\` promise, and how each promise is proven.`,
  };
  return emitModule(group, scores, sentences, (score, source) =>
    companionOf(emission, score, source),
  );
}

function companionOf(emission: Emission, score: ScoreModel, source: Source): Constant {
  return {
    kind: "constant",
    name: emission.names(score.id).smokeTests,
    type: ["readonly ", smokeTestType, "<", typeOfScore(emission, score), ">[]"],
    value: list(score.smokeTests.map((test) => testValue(test, source))),
    isExported: true,
  };
}

function testValue(test: SmokeTestModel, source: Source): Code {
  return object({
    name: text(test.name),
    promise: text(test.promise ?? ""),
    withinMs: grouped(withinMsOf(test)),
    retryMs: String(retryMs),
    declaredAt: spanValue(test.span, source),
    run: callOf(test),
  });
}

function callOf(test: SmokeTestModel): string {
  const method = isIdentifier(test.name) ? `.${test.name}` : `[${text(test.name)}]`;
  const given = ["out", "probe"].slice(0, test.parameters);
  return `(${["score", ...given].join(", ")}) => score${method}(${given.join(", ")})`;
}

// `30_000`, as a person would write it.
function grouped(value: number): string {
  return String(value).replace(/\B(?=(?:\d{3})+$)/g, "_");
}
