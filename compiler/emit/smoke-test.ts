/** Emits the smoke-test companion of a Score: each promise, its deadline, the call. */
import type { ScoreModel, SmokeTestModel } from "../model/index.ts";
import { withinMsOf } from "../model/within-ms.ts";
import type { Emission } from "./emission.ts";
import { headerOf } from "./header.ts";
import { isIdentifier } from "./names.ts";
import { sourceConstant, spanValue } from "./place.ts";
import { typeOfScore } from "./score-type.ts";
import { constant, importsOf, list, printModule, text, type Value, Writers } from "./structures.ts";

const retryMs = 100;
const runtimeType = { specifier: "@harmony/runtime/generated", name: "SmokeTest", isType: true };

/** The companion's text; only for Scores that have smoke tests. */
export function emitSmokeTests(emission: Emission, score: ScoreModel): string {
  const type = typeOfScore(emission, score);
  return printModule(
    headerOf(score.file, `What \`${score.name}\` promises, and how each promise is proven.`),
    [
      ...importsOf([runtimeType, ...type.imports]),
      sourceConstant(score.file),
      constant({
        name: emission.names(score.id).smokeTests,
        type: `readonly SmokeTest<${type.text}>[]`,
        value: list(score.smokeTests.map((test) => testValue(test, score.file))),
        exported: true,
      }),
    ],
  );
}

function testValue(test: SmokeTestModel, source: string): Value {
  return Writers.object({
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
