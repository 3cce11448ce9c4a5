/** What `docs/architecture.md` tells and points to is so. Its laws: `layers.test.ts`, `effects.test.ts`, `files.test.ts`. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { expect, test } from "vitest";
import { named, root, tableUnder } from "./law/document.ts";
import { all, shipped } from "./law/layer.ts";

test("what ends a wait is told as it is decided", () => {
  const rows = tableUnder("What ends a wait").map((row) => Object.values(row));
  const source = readFileSync(resolve(root, "runtime/converge.ts"), "utf8");
  const decided = [...source.matchAll(/^ \* \| (\w+) +\| (.*?) +\|$/gm)];
  expect(rows).toEqual(decided.slice(1).map(([, word, meaning]) => [word, meaning]));
});

test("the map names every folder of the product, and only folders that are there", () => {
  const mapped = tableUnder("Where things are").flatMap((row) => named(row["folder"]));
  const top = ["runtime", "compiler", "topologies"];
  const folders = shipped.flatMap(({ path }) => {
    const [first = "", second = "", third] = path.split("/");
    return top.includes(first) && third !== undefined ? [`${first}/${second}/`] : [];
  });
  expect([...new Set(folders)].filter((folder) => !mapped.includes(folder))).toEqual([]);
  expect(mapped.filter((folder) => !existsSync(resolve(root, folder)))).toEqual([]);
});

test("the files to read first fit on one screen", () => {
  const first = tableUnder("Read these first").flatMap((row) => named(row["file"]));
  const sizes = first.map((path) => all.find((source) => source.path === path)?.lines ?? 0);
  expect(sizes.filter((lines) => lines === 0 || lines > 150)).toEqual([]);
});

test("what is to be added has its place", () => {
  const rows = tableUnder("To add something");
  const places = rows.flatMap((row) => [row["a folder or file"], row["a line in"]].flatMap(named));
  expect(places.filter((path) => !existsSync(resolve(root, path)))).toEqual([]);
});

test("the nine principles are each kept by files that are there", () => {
  const rows = tableUnder("The nine principles");
  expect(rows).toHaveLength(9);
  for (const row of rows) {
    const files = named(row["kept by"]).filter((name) => name.includes("/"));
    expect(files, row["principle"]).not.toEqual([]);
    expect(files.filter((file) => !existsSync(resolve(root, file)))).toEqual([]);
  }
});
