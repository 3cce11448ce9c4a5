/** Files are as `docs/architecture.md` says: one thing each, short, with a first sentence. */
import ts from "typescript";
import { expect, test } from "vitest";
import { isOneOf, named, tableUnder } from "./law/document.ts";
import { all, shipped } from "./law/layer.ts";
import { doors } from "./law/package.ts";
import type { Source } from "./law/source.ts";

test("files have a first sentence", () => {
  const silent = shipped
    .filter(({ path }) => !isOneOf(path, ["generated/"]))
    .filter(({ tree }) => !/^(#!.*\n)?\s*(\/\*\*|\/\/|\/\*)/.test(tree.text));
  expect(silent.map(({ path }) => path)).toEqual([]);
});

test("files are named for one thing", () => {
  const vague = all.filter(({ path }) => /(^|\/)(utils?|helpers?|common)(\.|\/)/.test(path));
  expect(vague.map(({ path }) => path)).toEqual([]);
});

test("files are short, but for the exceptions that are listed", () => {
  const listed = tableUnder("Long files").flatMap((row) => named(row["file"]));
  const long = all.filter(({ path, lines }) => lines > 250 && !isOneOf(path, ["generated/"]));
  expect(long.map(({ path }) => path).filter((path) => !isOneOf(path, listed))).toEqual([]);
});

test("files that only pass on are doors", () => {
  const inner = tableUnder("Inner doors").flatMap((row) => named(row["file"]));
  const open = new Set([...doors.values(), ...inner]);
  const barrels = shipped.filter(isBarrel).map(({ path }) => path);
  expect(barrels.filter((path) => !open.has(path))).toEqual([]);
});

function isBarrel({ tree }: Source): boolean {
  return (
    tree.statements.length > 0 &&
    tree.statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier)
  );
}
