/** A smoke test without a doc comment: a failure could not say which promise broke. */
import type { Fix } from "@harmony/runtime/diagnostic";
import type { ScoreModel, SmokeTestModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { wordsOf } from "../words-of.ts";

export const missingPromise: Rule = {
  code: "H0303",
  name: "missing-promise",
  check: (model) =>
    ownScores(model).flatMap((score) =>
      score.smokeTests
        .filter((test) => test.declaredBy === score.name && !test.promise?.trim())
        .map((test) => findingOf(score, test)),
    ),
};

function findingOf(score: ScoreModel, test: SmokeTestModel): Finding {
  return {
    at: test.span,
    message: `the smoke test \`${test.name}\` of \`${score.name}\` does not say what it promises`,
    label: "has no doc comment",
    notes: ["when the test fails, the deploy quotes this sentence to whoever has to act"],
    help: ["write the promise above it: `/** An order that is placed can be read back. */`"],
    fixes: [fixOf(test)],
  };
}

function fixOf({ name, span }: SmokeTestModel): Fix {
  const text = `/** ${wordsOf(name)}. */`;
  return {
    title: `promise what its name says: "${wordsOf(name)}."`,
    certain: false,
    edits: [{ kind: "before", at: span, text }],
  };
}
