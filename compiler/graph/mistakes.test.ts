/** Every mistake that a rule knows is drawn: no drawing fails on it, and it is marked where it is about an app. */
import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check } from "../check/check.ts";
import { fixtureOf, fixturesIn } from "../check/fixture.ts";
import { Sandbox, sliceOf } from "../check/sandbox.ts";
import type { Model } from "../model/index.ts";
import { drawMermaid } from "./mermaid.ts";
import type { Picture } from "./picture.ts";
import { picturesOf } from "./picture-of.ts";
import { drawTree } from "./tree.ts";

const rules = join(import.meta.dirname, "../check");
const sandbox = new Sandbox(join(import.meta.dirname, "../../node_modules"));
const whole: { model?: Model } = {};

const names = globSync("*/rule.ts", { cwd: rules })
  .map(dirname)
  .flatMap((rule) => fixturesIn(join(rules, rule)).map((name) => ({ rule, name })))
  .filter(({ name }) => name.startsWith("error"));

beforeAll(() => {
  for (const { rule, name } of names)
    sandbox.add(`${rule}.${name}`, fixtureOf(join(rules, rule), name));
  whole.model = sandbox.read();
});

afterAll(() => sandbox[Symbol.dispose]());

test("in every form, with each finding at what it is about", () => {
  const drawn = names.flatMap(({ rule, name }) => {
    const model = sliceOf(whole.model!, `${rule}.${name}`);
    const verdict = check(model);
    const findings = verdict.kind === "findings" ? verdict.diagnostics : [];
    return picturesOf(model, findings).map((picture) => ({ rule, name, picture, findings }));
  });
  expect(drawn.length).toBeGreaterThan(10);
  for (const { rule, name, picture, findings } of drawn) {
    const codes = new Set(findings.map(({ code }) => code));
    const told = mistakes(picture).map((index) => picture.findings[index]!.code);
    expect({ rule, name, told: new Set(told) }).toEqual({ rule, name, told: codes });
    expect(drawMermaid(picture)).toContain("flowchart LR");
    // What is drawn without its root has no place for mistakes but the app's own.
    const tree = drawTree(picture);
    if (picture.root.length > 0) for (const code of codes) expect(tree).toContain(code);
  }
});

function mistakes({ mistakes: own, scores, topologies }: Picture): readonly number[] {
  const parts = scores.flatMap((score) => score.parts);
  return [own, ...[...scores, ...parts, ...topologies].map((each) => each.mistakes)].flat();
}
