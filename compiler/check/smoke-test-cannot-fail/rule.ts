/** A smoke test that passes whatever happens. */
import type { Fix, Label, Span } from "@harmony/runtime/diagnostic";
import type { ProbeCall, ScoreModel, SmokeTestModel } from "../../model/index.ts";
import { ownScores } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";

export const smokeTestCannotFail: Rule = {
  code: "H0302",
  name: "smoke-test-cannot-fail",
  check: (model) =>
    ownScores(model).flatMap((score) =>
      score.smokeTests
        .filter((test) => test.declaredBy === score.name && passesAlways(test))
        .map((test) => findingOf(score, test)),
    ),
};

function passesAlways({ bodyRead, throws, probes }: SmokeTestModel): boolean {
  return bodyRead && throws === 0 && !probes.some(canFail);
}

function canFail({ awaited, swallowedBy, unreachable, alwaysHolds }: ProbeCall): boolean {
  return awaited && swallowedBy === undefined && !unreachable && !alwaysHolds;
}

function findingOf(score: ScoreModel, test: SmokeTestModel): Finding {
  const [probe] = test.probes;
  const asks = probe === undefined ? "it never asks the probe" : "no failure reaches the deploy";
  return {
    at: test.span,
    message: `the smoke test \`${test.name}\` of \`${score.name}\` can not fail`,
    label: asks,
    labels: test.probes.flatMap(labelsOf),
    notes: ["a test that passes whatever happens lets a broken component count as deployed"],
    help: [helpFor(probe, test.probeParameter ?? "probe")],
    fixes: test.probes.flatMap(fixesOf),
  };
}

function labelsOf(call: ProbeCall): readonly Label[] {
  const { verb, span, unreachable, awaited, swallowedBy, alwaysHolds } = call;
  if (alwaysHolds) return [{ span, text: "expects what always holds" }];
  if (unreachable) return [{ span, text: "never reached" }];
  if (!awaited) return [{ span, text: `\`${verb}\` is not awaited: its answer comes too late` }];
  if (swallowedBy === undefined) return [];
  if (samePlace(span, swallowedBy))
    return [{ span: swallowedBy, text: "its failure is caught here, and goes no further" }];
  return [
    { span, text: "its failure is caught" },
    { span: swallowedBy, text: "here, and goes no further" },
  ];
}

function samePlace(a: Span, b: Span): boolean {
  return a.file === b.file && a.line === b.line && a.column === b.column;
}

function helpFor(probe: ProbeCall | undefined, name: string): string {
  if (probe === undefined)
    return `ask the component: \`await ${name}.http(url)\`, \`${name}.sql(…)\`, …`;
  if (probe.alwaysHolds)
    return `expect something of an answer: \`${name}.expect(rows.length > 0, …)\``;
  if (probe.unreachable) return "ask before the method returns";
  if (!probe.awaited) return `await it: \`await ${name}.${probe.verb}(…)\``;
  return "let the failure through: the smoke runner tries again by itself until the deadline";
}

function fixesOf({ awaited, unreachable, swallowedBy, verb, span }: ProbeCall): readonly Fix[] {
  if (awaited || unreachable || swallowedBy !== undefined) return [];
  const edits: Fix["edits"] = [{ kind: "await", at: span }];
  return [{ title: `await \`${verb}\``, certain: false, edits }];
}
