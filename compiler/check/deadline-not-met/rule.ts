/** A smoke test waits longer than it may take. */
import type { ScoreModel, SmokeTestModel } from "../../model/index.ts";
import { withinMsOf } from "../../model/within-ms.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const deadlineNotMet: Rule = {
  code: "H0304",
  name: "deadline-not-met",
  check: (model) =>
    ownScores(model).flatMap((score) =>
      score.smokeTests
        .filter((test) => test.declaredBy === score.name && waitMsOf(test) >= withinMsOf(test))
        .map((test) => findingOf(score, test)),
    ),
};

function waitMsOf({ waits }: SmokeTestModel): number {
  return waits.reduce((sum, wait) => sum + wait.ms, 0);
}

function findingOf(score: ScoreModel, test: SmokeTestModel): Finding {
  const { name, waits, within } = test;
  const [first, ...others] = waits;
  const deadline = `${withinMsOf(test) / 1000} s`;
  return {
    at: first!.span,
    message: `the smoke test \`${name}\` of \`${score.name}\` can not meet its deadline`,
    label: `waits ${first!.ms / 1000} s`,
    labels: [
      ...others.map(({ ms, span }) => ({ span, text: `and ${ms / 1000} s` })),
      ...(within.kind === "read" ? [{ span: within.span, text: `may take ${deadline}` }] : []),
    ],
    notes: [
      `it waits ${waitMsOf(test) / 1000} s in every attempt, and has ${deadline} for all of them`,
    ],
    help: [
      "do not wait: the smoke runner tries again by itself until the deadline",
      'if the component needs longer, say so: `@smoke({ within: "2m" })`',
    ],
  };
}
