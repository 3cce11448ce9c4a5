/** Check gives either every finding, in the order of places, or the apps. */
import { expect, test } from "vitest";
import type { Model } from "../model/index.ts";
import { check } from "./check.ts";
import type { Rule } from "./rule.ts";
import { rules } from "./rules.ts";

const empty: Model = {
  settings: {
    tsconfig: "tsconfig.json",
    legacyDecorators: false,
    conditions: [],
    importExtension: ".ts",
  },
  apps: [],
  scores: new Map(),
  topologies: new Map(),
  capabilities: [],
  packages: [],
  throws: [],
  manifests: [],
};

function ruleFinding(
  code: string,
  ...places: readonly (readonly [string, number, number])[]
): Rule {
  const findings = places.map(([file, line, column]) => ({
    at: { file, line, column, length: 1 },
    message: "m",
  }));
  return { code, name: code, check: () => findings };
}

test("findings of all rules come in the order of places", () => {
  const one = ruleFinding("H0901", ["b.ts", 1, 1], ["a.ts", 10, 1]);
  const two = ruleFinding("H0900", ["a.ts", 9, 2], ["a.ts", 9, 1], ["b.ts", 1, 1]);
  const verdict = check(empty, [one, two]);
  const told = verdict.kind === "findings" ? verdict.diagnostics : [];
  const places = told.map(({ code, location }) => {
    const span = location?.kind === "source" ? location.span : undefined;
    return `${span?.file}:${span?.line}:${span?.column} ${code}`;
  });
  expect(places).toEqual([
    "a.ts:9:1 H0900",
    "a.ts:9:2 H0900",
    "a.ts:10:1 H0901",
    "b.ts:1:1 H0900",
    "b.ts:1:1 H0901",
  ]);
});

test("a project without apps has nothing to deploy, and nothing wrong with it", () => {
  expect(check(empty, rules)).toEqual({ kind: "checked", apps: [] });
});
