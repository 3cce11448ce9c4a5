/** Imports point down: the layer table of `docs/architecture.md` is held against every import of every file. */
import { expect, test } from "vitest";
import { cycles } from "./law/cycle.ts";
import { isOneOf } from "./law/document.ts";
import { all, allowed, layers, nameOf, unknownNames } from "./law/layer.ts";
import { doors, target } from "./law/package.ts";
import { imports, type Source } from "./law/source.ts";

test.each(layers)("$name imports only $may", (layer) => {
  const astray = all
    .filter(({ path }) => nameOf(path) === layer.name)
    .flatMap((source) => reached(source).map((to) => ({ from: source.path, to })))
    .filter(({ to }) => !allowed(layer).includes(nameOf(to) ?? ""))
    .map(({ from, to }) => `${from} imports ${to}`);
  expect(astray).toEqual([]);
});

test("every file belongs to one", () => {
  expect(all.map(({ path }) => path).filter((path) => !nameOf(path))).toEqual([]);
});

test("every layer has files, and names only layers", () => {
  const empty = layers.filter(({ name }) => !all.some(({ path }) => nameOf(path) === name));
  expect(empty.map(({ name }) => name)).toEqual([]);
  expect(unknownNames()).toEqual([]);
});

test("no file imports itself by way of others", () => {
  expect(cycles(all)).toEqual([]);
});

test("another package is entered by its doors", () => {
  const inside = all.flatMap((source) =>
    imports(source)
      .filter(({ from }) => from.startsWith("@harmony/") && !doors.has(from))
      .map(({ from }) => `${source.path}: ${from}`),
  );
  expect(inside).toEqual([]);
});

test("the app of an example knows nothing of harmony", () => {
  const apps = all.filter(({ path }) => isOneOf(path, ["examples/*/app/"]));
  expect(apps.length).toBeGreaterThan(0);
  const knows = apps.filter((app) => imports(app).some(({ from }) => /harmony|deploy/.test(from)));
  expect(knows.map(({ path }) => path)).toEqual([]);
});

function reached(source: Source): readonly string[] {
  return imports(source).flatMap(({ from }) => target(source.path, from) ?? []);
}
