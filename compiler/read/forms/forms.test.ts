/**
 * Every form of composition: a file or folder in `fixture/` that exports a `ShopScore`, and beside it what is read of it.
 * A new form needs no code here; `npx vitest run --project unit compiler/read/forms -u` writes what is read.
 */
import { join } from "node:path";
import { renderPretty } from "@harmony/runtime/diagnostic";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check } from "../../check/check.ts";
import { type FixtureFile, fixtureOf, fixturesIn } from "../../check/fixture.ts";
import { Sandbox, sliceOf } from "../../check/sandbox.ts";
import { emit } from "../../emit/emit.ts";
import { analyse } from "../../engine/analyse.ts";
import type { Model } from "../../model/index.ts";
import { refusals } from "../../mutants/witness.ts";
import { projectIn } from "../../project.ts";
import { shopOf } from "../../testing/shop.ts";
import { tableOf } from "../../testing/table.ts";
import { graphsOf } from "./graphs.ts";

const here = import.meta.dirname;
const modules = join(here, "../../../node_modules");
const forms = fixturesIn(here);
const sandbox = new Sandbox(modules);
const whole: { model?: Model; quick?: Model } = {};

beforeAll(async () => {
  for (const form of forms) sandbox.add(form, filesOf(form));
  whole.model = sandbox.read();
  const quick = await analyse(projectIn(sandbox.folder));
  if (quick.kind === "read") whole.quick = quick.model;
  for (const form of forms) sandbox.add(form, generatedOf(form));
});

afterAll(() => sandbox[Symbol.dispose]());

test.each(forms)("reads %s", async (form) => {
  const slice = sliceOf(whole.model!, form);
  const verdict = check(slice);
  const told = verdict.kind === "findings" ? verdict.diagnostics : [];
  const source = (path: string) => filesOf(form).find((file) => file.path === path)?.text;
  const texts = told.map((each) => `\n${renderPretty(each, { source, color: false })}\n`);
  const table = tableOf(slice, (file) => !file.startsWith(".."));
  expect(told.length > 0, texts.join("")).toBe(form.startsWith("refused-"));
  await expect(table + texts.join("")).toMatchFileSnapshot(join(here, "fixture", `${form}.txt`));
});

test("what harmony-gen reads by syntax is what the type checker reads", () => {
  expect(whole.quick).toEqual(whole.model);
});

test("types are right in every form, and in what is generated for it", () => {
  const refused = [...refusals(sandbox.folder, modules)];
  expect(refused.filter(([form]) => !form.startsWith("refused-"))).toEqual([]);
});

test("the values of every form agree with what was read", async () => {
  const accepted = forms.filter((form) => !form.startsWith("refused-"));
  const graphs = await graphsOf(sandbox.folder, accepted);
  expect(graphs).toEqual(Object.fromEntries(accepted.map((form) => [form, expect.anything()])));
});

/** The form as a deploy package of its own: a shop, on a topology of paper. */
function filesOf(form: string): readonly FixtureFile[] {
  const own = fixtureOf(here, form).map(({ path, text }) => ({
    path: path === `${form}.ts` ? "shop.score.ts" : path,
    text,
  }));
  const shop = Object.entries(shopOf("")).map(([path, text]) => ({
    path: path.replace("deploy/", ""),
    text,
  }));
  return [...shop.filter(({ path }) => path !== "shop.score.ts"), ...own];
}

function generatedOf(form: string): readonly FixtureFile[] {
  const verdict = check(sliceOf(whole.model!, form));
  return verdict.kind === "checked" ? verdict.apps.flatMap((app) => emit(app, "generated")) : [];
}
