/** Every rule finds the mistake in its failing fixture and nothing in its passing one. A new rule needs no code here. */
import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type Diagnostic, renderPretty } from "@harmony/runtime/diagnostic";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Model } from "../model/index.ts";
import { check } from "./check.ts";
import { type FixtureFile, fixtureOf } from "./fixture.ts";
import { rules } from "./rules.ts";
import { Sandbox, sliceOf } from "./sandbox.ts";

const here = dirname(fileURLToPath(import.meta.url));
const folders = globSync("*/rule.ts", { cwd: here }).map(dirname).toSorted();
const kinds = ["error", "ok"] as const;

const sandbox = new Sandbox(join(here, "../../node_modules"));
const whole: { model?: Model } = {};

beforeAll(() => {
  for (const folder of folders)
    for (const kind of kinds) sandbox.add(`${folder}.${kind}`, fixtureOf(join(here, folder), kind));
  whole.model = sandbox.read();
});

afterAll(() => sandbox[Symbol.dispose]());

describe.each(rules)("$code $name", ({ code, name }) => {
  const folder = join(here, name);

  test("finds the mistake, and no other", async () => {
    const files = fixtureOf(folder, "error");
    const diagnostics = diagnosticsOf(`${name}.error`, files);
    expect(new Set(diagnostics.map((each) => each.code))).toEqual(new Set([code]));
    const text = diagnostics.map((each) => `${shown(each, files)}\n`).join("\n");
    // `npx vitest run -u` writes the text anew.
    await expect(text).toMatchFileSnapshot(join(folder, "fixture", "error.txt"));
  });

  test("finds nothing where there is nothing", () => {
    const files = fixtureOf(folder, "ok");
    const diagnostics = diagnosticsOf(`${name}.ok`, files);
    expect(diagnostics.map((each) => shown(each, files)).join("\n")).toBe("");
  });

  test("has a page that shows its fixtures", () => {
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

function diagnosticsOf(name: string, files: readonly FixtureFile[]): readonly Diagnostic[] {
  const alone = files.some((file) => file.path === "tsconfig.json");
  const verdict = check(alone ? sandbox.read(name) : sliceOf(whole.model!, name));
  return verdict.kind === "findings" ? verdict.diagnostics : [];
}

function shown(diagnostic: Diagnostic, files: readonly FixtureFile[]): string {
  const source = (path: string) => files.find((file) => file.path === path)?.text;
  return renderPretty(diagnostic, { source, color: false });
}
