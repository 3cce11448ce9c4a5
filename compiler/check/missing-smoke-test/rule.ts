/** A Score without a smoke test: nothing would prove that it works. */
import type { Model, ScoreModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const missingSmokeTest: Rule = {
  code: "H0301",
  name: "missing-smoke-test",
  check: (model) =>
    ownScores(model)
      .filter((score) => isUnproven(score) && !inheritsUnseen(score, model))
      .map(findingOf),
};

/** A composite is proven by its parts, if it has any; an abstract class by the classes that extend it. */
function isUnproven({ abstract, smokeTests, parts, kind }: ScoreModel): boolean {
  return !abstract && smokeTests.length === 0 && (kind === "score" || parts.length === 0);
}

/** What a compiled composite is made of may be private, and its own package has proven it. */
function inheritsUnseen({ kind, bases }: ScoreModel, { scores }: Model): boolean {
  return kind === "composite" && bases.some((id) => scores.get(id)?.from === "declarations");
}

function findingOf(score: ScoreModel): Finding {
  const empty = score.kind === "composite";
  return {
    at: score.span,
    message: empty
      ? `\`${score.name}\` has neither parts nor a smoke test`
      : `\`${score.name}\` has no smoke test`,
    label: "nothing proves that it works",
    notes: ["a Score is deployed when its smoke tests pass, not when it was applied"],
    help: [
      "add a method with `@smoke()` that asks the component through the probe, and say in its doc comment what it promises",
    ],
  };
}
