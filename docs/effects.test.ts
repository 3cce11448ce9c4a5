/** Effects and packages of others are where `docs/architecture.md` says, and nowhere else. */
import { describe, expect, test } from "vitest";
import { isOneOf, named, tableUnder } from "./law/document.ts";
import { type Sighting, sightings } from "./law/effect.ts";
import { all, shipped } from "./law/layer.ts";
import { doors } from "./law/package.ts";
import { imports, type Source } from "./law/source.ts";
import { loadedAtStart, packageOf } from "./law/start-up.ts";

describe("effects", () => {
  const effects = tableUnder("Effects").map((row) => ({
    signs: named(row["seen as"]),
    files: named(row["only in"]),
  }));
  const wild = (each: { signs: readonly string[]; files: readonly string[] }) =>
    shipped
      .filter(({ path }) => !isOneOf(path, each.files))
      .flatMap((source) => sightings(source, each.signs))
      .map(show);

  test.each(effects)("$signs only in $files", (effect) => {
    expect(wild(effect)).toEqual([]);
  });

  test.each(effects)("$files use $signs", ({ signs, files }) => {
    const unused = files.filter(
      (file) => !shipped.some((s) => isOneOf(s.path, [file]) && sightings(s, signs).length > 0),
    );
    expect(unused).toEqual([]);
  });

  test("nothing is read from the outside while a file is imported", () => {
    const signs = effects
      .flatMap((effect) => effect.signs)
      .filter((sign) => !sign.startsWith("node:"));
    const entries = tableUnder("Entry points").flatMap((row) => named(row["file"]));
    const early = shipped
      .filter(({ path }) => !isOneOf(path, entries))
      .flatMap((source) => sightings(source, signs).filter(({ atImport }) => atImport));
    expect(early.map(show)).toEqual([]);
  });
});

describe("packages of others", () => {
  const packages = tableUnder("Packages of others").map((row) => ({
    name: named(row["package"])[0]!,
    files: named(row["only in"]),
  }));

  test("are imported only where the table says", () => {
    const stray = shipped.flatMap((source) =>
      foreign(source)
        .filter(({ from }) => {
          const row = packages.find(({ name }) => isOneOf(packageOf(from), [name]));
          return !row || !isOneOf(source.path, row.files);
        })
        .map(({ from }) => `${source.path}: ${from}`),
    );
    expect(stray).toEqual([]);
  });

  test.each(tableUnder("Entry points"))("$file loads only $loads at start", (row) => {
    const [entry] = named(row["file"]);
    expect(all.map(({ path }) => path)).toContain(entry);
    expect(loadedAtStart(entry!, all)).toEqual(named(row["loads"]).toSorted());
  });
});

function foreign(source: Source) {
  return imports(source).filter(({ from }) => !/^(\.|node:)/.test(from) && !doors.has(from));
}

function show({ place, sign }: Sighting): string {
  return `${place}: ${sign}`;
}
