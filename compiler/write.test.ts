/** Writing generated code: only what changed, only what is ours. */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { headerOf } from "./emit/header.ts";
import { compare, foreignFiles, staleOutput, write } from "./write.ts";

let root: string;
beforeEach(() => void (root = mkdtempSync(join(tmpdir(), "harmony-write-"))));
afterEach(() => rmSync(root, { recursive: true }));

const file = (path: string, body: string) => ({
  path,
  text: `${headerOf("a.ts", "It is.")}\n${body}`,
});
const a = file("generated/shop/a.ts", "1");
const b = file("generated/shop/b.ts", "1");

test("writes what is missing or differs, and touches nothing else", () => {
  write(root, compare(root, "generated", [a, b]));
  const before = statSync(join(root, b.path)).mtimeMs;
  const changed = file(a.path, "2");
  const differences = compare(root, "generated", [changed, b]);
  expect(differences).toEqual({ added: [], changed: [changed], removed: [], foreign: [] });
  write(root, differences);
  expect(readFileSync(join(root, a.path), "utf8")).toBe(changed.text);
  expect(statSync(join(root, b.path)).mtimeMs).toBe(before);
});

test("removes what it generated before and no longer does, and folders that are empty then", () => {
  const old = file("generated/old/c.ts", "1");
  write(root, compare(root, "generated", [a, old]));
  const differences = compare(root, "generated", [a]);
  expect(differences.removed).toEqual([old.path]);
  write(root, differences);
  expect(statSync(join(root, "generated/old"), { throwIfNoEntry: false })).toBeUndefined();
});

test("never overwrites or removes a file that it did not write", () => {
  write(root, compare(root, "generated", [a]));
  writeFileSync(join(root, "generated/shop/mine.ts"), "mine");
  writeFileSync(join(root, b.path), "also mine");
  const differences = compare(root, "generated", [b]);
  expect(differences).toMatchObject({ removed: [a.path], foreign: [b.path], changed: [] });
  write(root, differences);
  expect(readFileSync(join(root, "generated/shop/mine.ts"), "utf8")).toBe("mine");
  expect(readFileSync(join(root, b.path), "utf8")).toBe("also mine");
  expect(foreignFiles(differences)).toMatchObject([{ code: "H0607" }]);
});

test("a check tells each kind of difference", () => {
  write(root, compare(root, "generated", [a, b]));
  const wanted = [file(a.path, "2"), file("generated/shop/c.ts", "1")];
  const messages = staleOutput(compare(root, "generated", wanted)).map((each) => each.message);
  expect(messages).toEqual([
    "the generated file `generated/shop/c.ts` is missing",
    "the generated file `generated/shop/a.ts` is out of date",
    "the generated file `generated/shop/b.ts` is no longer wanted",
  ]);
});
