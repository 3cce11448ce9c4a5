/**
 * Every rule finds the mistake in its failing fixtures and nothing in its passing ones. A new rule, or a new fixture,
 * needs no code here; `npx vitest run --project unit compiler/check -u` writes the texts anew.
 */
import { spawnSync } from "node:child_process";
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Diagnostic, renderPretty } from "@harmony/runtime/diagnostic";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Model } from "../model/index.ts";
import { check } from "./check.ts";
import { type FixtureFile, fixtureOf, fixturesIn } from "./fixture.ts";
import { rules } from "./rules.ts";
import { Sandbox, sliceOf } from "./sandbox.ts";

const here = dirname(fileURLToPath(import.meta.url));
const folders = globSync("*/rule.ts", { cwd: here }).map(dirname).toSorted();

const modules = join(here, "../../node_modules");
const sandbox = new Sandbox(modules);
const whole: { model?: Model } = {};

beforeAll(() => {
  for (const folder of folders)
    for (const name of fixturesIn(join(here, folder)))
      sandbox.add(`${folder}.${name}`, fixtureOf(join(here, folder), name));
  whole.model = sandbox.read();
});

afterAll(() => sandbox[Symbol.dispose]());

describe.each(rules)("$code $name", ({ code, name: rule }) => {
  const folder = join(here, rule);
  const fixtures = fixturesIn(folder);

  test.each(fixtures.filter((name) => name.startsWith("error")))("finds %s", async (name) => {
    const files = fixtureOf(folder, name);
    const diagnostics = diagnosticsOf(`${rule}.${name}`, files);
    const text = diagnostics.map((each) => `${shown(each, files)}\n`).join("\n");
    expect(new Set(diagnostics.map((each) => each.code)), text).toEqual(new Set([code]));
    await expect(text).toMatchFileSnapshot(join(folder, "fixture", `${name}.txt`));
  });

  test.each(fixtures.filter((name) => name.startsWith("ok")))("finds nothing in %s", (name) => {
    const files = fixtureOf(folder, name);
    const diagnostics = diagnosticsOf(`${rule}.${name}`, files);
    expect(diagnostics.map((each) => shown(each, files)).join("\n")).toBe("");
  });

  test("has a page that shows its fixtures", () => {
    expect(fixtures).toEqual(expect.arrayContaining(["error", "ok"]));
    const page = readFileSync(join(folder, "rule.md"), "utf8");
    expect(page).toMatch(new RegExp(`^# ${code}: \\S.+\n\n\\S`));
    const order = ["## Wrong", "{{error}}", "{{error.txt}}", "## Right", "{{ok}}"];
    const places = order.map((mark) => page.indexOf(`\n${mark}\n`));
    expect(places, order.join(", ")).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });
});

test("every folder with a rule is registered, and every code is one rule's", () => {
  expect(rules.map((rule) => rule.name).toSorted()).toEqual(folders);
  expect(new Set(rules.map((rule) => rule.code)).size).toBe(rules.length);
  for (const { code } of rules) expect(code).toMatch(/^H0[1-6]\d\d$/);
});

test("passing fixtures have the right types", () => {
  const tsc = join(modules, "@typescript/native/bin/tsc");
  const { stdout } = spawnSync(process.execPath, [tsc, "-p", sandbox.folder], { encoding: "utf8" });
  expect(stdout.split("\n").filter((line) => /\.ok(-[\w-]+)?\//.test(line))).toEqual([]);
  expect(stdout).toContain("missing-capability.error/bakery.app.ts");
});

function diagnosticsOf(name: string, files: readonly FixtureFile[]): readonly Diagnostic[] {
  const alone = files.some((file) => file.path === "tsconfig.json");
  const verdict = check(alone ? sandbox.read(name) : sliceOf(whole.model!, name));
  return verdict.kind === "findings" ? verdict.diagnostics : [];
}

function shown(diagnostic: Diagnostic, files: readonly FixtureFile[]): string {
  const source = (path: string) => files.find((file) => file.path === path)?.text;
  return renderPretty(diagnostic, { source, color: false });
}
