/**
 * Every fix of every finding in the rules' failing fixtures is made, and its finding is gone; what it changed is in
 * `fixes.txt`, which `npx vitest run --project unit compiler/fix -u` writes anew.
 */
import { globSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Diagnostic, Fix } from "@harmony/runtime/diagnostic";
import { afterAll, beforeAll, expect, test } from "vitest";
import { check } from "../check/check.ts";
import { type FixtureFile, fixtureOf, fixturesIn } from "../check/fixture.ts";
import { Sandbox, sliceOf } from "../check/sandbox.ts";
import type { Model } from "../model/index.ts";
import { changed } from "./change.ts";
import { changesOf } from "./fix.ts";

const rules = join(import.meta.dirname, "../check");
const modules = join(import.meta.dirname, "../../node_modules");
const before = new Sandbox(modules);
const after = new Sandbox(modules);
afterAll(() => [before, after].forEach((sandbox) => sandbox[Symbol.dispose]()));

/** One fix of one finding, and the fixture with it made. */
interface Mended {
  readonly name: string;
  readonly finding: Diagnostic;
  readonly fix: Fix;
  readonly was: readonly FixtureFile[];
  readonly files: readonly FixtureFile[] | undefined;
}

const mended: Mended[] = [];
const read: { before?: Model; after?: Model } = {};

beforeAll(() => {
  const fixtures = globSync("*/rule.ts", { cwd: rules })
    .map(dirname)
    .flatMap((rule) => fixturesIn(join(rules, rule)).map((name) => ({ rule, name })))
    .filter(({ name }) => name.startsWith("error"))
    .map(({ rule, name }) => ({ id: `${rule}.${name}`, files: fixtureOf(join(rules, rule), name) }))
    .filter(({ files }) => !files.some(({ path }) => path === "tsconfig.json"));
  for (const { id, files } of fixtures) before.add(id, files);
  const model = (read.before = before.read());
  for (const { id, files } of fixtures) mended.push(...everyFix(id, files, sliceOf(model, id)));
  for (const { name, files } of mended) if (files) after.add(name, files);
  read.after = after.read();
});

test("a fix that the source has no room for is not offered", () => {
  const stuck = mended.filter(({ files }) => files === undefined).map(({ name }) => name);
  expect(stuck).toContain("smoke-test-cannot-fail.error-forgotten-each.0");
  expect(stuck.length).toBeLessThan(mended.length / 4);
});

test("a finding is gone when its fix is made, and no other comes", () => {
  const made = mended.filter(({ files }) => files !== undefined);
  expect(new Set(made.map(({ finding }) => finding.code)).size).toBeGreaterThan(10);
  const left = made.flatMap(({ name, finding }) => {
    const now = findingsIn(sliceOf(read.after!, name));
    const known = new Set(
      findingsIn(sliceOf(read.before!, name.replace(/\.\d+$/, ""))).map(wordsOf),
    );
    return now
      .filter((each) => wordsOf(each) === wordsOf(finding) || !known.has(wordsOf(each)))
      .map((each) => `${name}: ${wordsOf(each)}`);
  });
  expect(left).toEqual([]);
});

test("what fixes change", async () => {
  const first = mended.filter(({ name }) => /\.error\.\d+$/.test(name));
  const told = first.map(({ name, fix, was, files = [] }) => {
    const lines = files.flatMap(({ text }, i) => differenceOf(was[i]!.text, text));
    return [`${name}${fix.certain ? " (certain)" : ""}: ${fix.title}`, ...lines, ""].join("\n");
  });
  await expect(told.join("\n")).toMatchFileSnapshot("fixes.txt");
});

function everyFix(id: string, was: readonly FixtureFile[], model: Model): readonly Mended[] {
  const textOf = (path: string) => was.find((file) => file.path === path)?.text;
  const found = findingsIn(model).flatMap((finding) =>
    (finding.fixes ?? []).map((fix) => ({ finding, fix })),
  );
  return found.map(({ finding, fix }, i) => {
    const changes = changesOf(fix, textOf);
    const files = was.map(({ path, text }) => ({
      path,
      text: changed(text, changes?.get(path) ?? []),
    }));
    return { name: `${id}.${i}`, finding, fix, was, files: changes && files };
  });
}

function findingsIn(model: Model): readonly Diagnostic[] {
  const verdict = check(model);
  return verdict.kind === "findings" ? verdict.diagnostics : [];
}

function wordsOf({ code, message }: Diagnostic): string {
  return `${code} ${message}`;
}

function differenceOf(was: string, now: string): readonly string[] {
  const [old, fresh] = [was.split("\n"), now.split("\n")];
  const gone = old.filter((line) => !fresh.includes(line)).map((line) => `  - ${line.trim()}`);
  return [...gone, ...fresh.filter((line) => !old.includes(line)).map((line) => `  + ${line}`)];
}
