/** A Score without a smoke test: nothing would prove that it works. */
import type { Fix } from "@harmony/runtime/diagnostic";
import type { Model, ScoreModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import { importOfHarmony } from "../class-import.ts";
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
    fixes: [fixOf(score)],
  };
}

/** A test that fails until its author has it ask the component. */
function fixOf({ mark, file, span }: ScoreModel): Fix {
  const summary = mark.summary?.kind === "text" ? mark.summary.value.trim() : "";
  const text = [
    `/** ${(summary || "It works").replace(/\.$/, "").replaceAll("*/", "*")}. */`,
    "@smoke()",
    "async works(out: {out}, probe: Probe) {",
    '  probe.expect(false, "ask the component, and expect something of its answer");',
    "}",
  ].join("\n");
  return {
    title: "add a smoke test",
    certain: false,
    edits: [
      { kind: "member", at: span, text },
      importOfHarmony(file, "smoke"),
      importOfHarmony(file, "Probe", true),
    ],
  };
}
