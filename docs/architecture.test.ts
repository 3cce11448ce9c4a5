/** `docs/architecture.md` is the law: every table in it is read here and held against the source. */
import { existsSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { describe, expect, test } from "vitest";
import { isOneOf, named, root, tableUnder } from "./law/document.ts";
import { type Sighting, sightings } from "./law/effect.ts";
import { doors, target } from "./law/package.ts";
import { loadedAtStart, packageOf } from "./law/start-up.ts";
import { imports, type Source, sources } from "./law/source.ts";

/** What people's machines never run, and an example's own product. */
const unshipped = ["tests", "product", "e2e", "e2e author", "scripts", "docs"];
const all = sources();
const layers = tableUnder("Layers").map((row) => ({
  name: named(row["layer"])[0]!,
  files: named(row["files"]),
  may: named(row["may import"]),
}));
const shipped = all.filter(({ path }) => !unshipped.includes(layerOf(path)?.name ?? ""));

describe("layers", () => {
  test.each(layers)("$name imports only $may", ({ name, may }) => {
    const allowed = may.includes("everything") ? layers.map((layer) => layer.name) : [name, ...may];
    const astray = all
      .filter(({ path }) => layerOf(path)?.name === name)
      .flatMap((source) => reached(source).map((to) => ({ from: source.path, to })))
      .filter(({ to }) => !allowed.includes(layerOf(to)?.name ?? ""))
      .map(({ from, to }) => `${from} imports ${to}`);
    expect(astray).toEqual([]);
  });

  test("every file belongs to one", () => {
    expect(all.map(({ path }) => path).filter((path) => !layerOf(path))).toEqual([]);
  });

  test("every layer has files, and names only layers", () => {
    const empty = layers.filter(
      ({ name }) => !all.some(({ path }) => layerOf(path)?.name === name),
    );
    expect(empty.map(({ name }) => name)).toEqual([]);
    const names = layers.map(({ name }) => name);
    const known = ["everything", ...names];
    expect(layers.flatMap(({ may }) => may).filter((name) => !known.includes(name))).toEqual([]);
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
    const knows = apps.filter((app) =>
      imports(app).some(({ from }) => /harmony|deploy/.test(from)),
    );
    expect(knows.map(({ path }) => path)).toEqual([]);
  });
});

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
    const entries = named(
      tableUnder("Entry points")
        .map((row) => row["file"])
        .join(" "),
    );
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

describe("files", () => {
  test("have a first sentence", () => {
    const silent = shipped
      .filter(({ path }) => !isOneOf(path, ["generated/"]))
      .filter(({ tree }) => !/^(#!.*\n)?\s*(\/\*\*|\/\/|\/\*)/.test(tree.text));
    expect(silent.map(({ path }) => path)).toEqual([]);
  });

  test("are named for one thing", () => {
    const vague = all.filter(({ path }) => /(^|\/)(utils?|helpers?|common)(\.|\/)/.test(path));
    expect(vague.map(({ path }) => path)).toEqual([]);
  });

  test("are short, but for the exceptions that are listed", () => {
    const listed = tableUnder("Long files").flatMap((row) => named(row["file"]));
    const long = all.filter(({ path, lines }) => lines > 250 && !isOneOf(path, ["generated/"]));
    expect(long.map(({ path }) => path).filter((path) => !listed.includes(path))).toEqual([]);
  });

  test("that only pass on are doors", () => {
    const inner = named(
      tableUnder("Inner doors")
        .map((row) => row["file"])
        .join(" "),
    );
    const open = new Set([...doors.values(), ...inner]);
    const barrels = shipped.filter(isBarrel).map(({ path }) => path);
    expect(barrels.filter((path) => !open.has(path))).toEqual([]);
  });
});

describe("what ends a wait", () => {
  test("is told as it is decided", () => {
    const rows = tableUnder("What ends a wait").map((row) => Object.values(row));
    const source = readFileSync(resolve(root, "runtime/converge.ts"), "utf8");
    const decided = [...source.matchAll(/^ \* \| (\w+) +\| (.*?) +\|$/gm)];
    expect(rows).toEqual(decided.slice(1).map(([, word, meaning]) => [word, meaning]));
  });
});

describe("what the document points to", () => {
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
    const places = rows.flatMap((row) =>
      [row["a folder or file"], row["a line in"]].flatMap(named),
    );
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
});

function layerOf(path: string) {
  return layers.find(({ files }) => isOneOf(path, files));
}

function isBarrel({ tree }: Source): boolean {
  return (
    tree.statements.length > 0 &&
    tree.statements.every((node) => ts.isExportDeclaration(node) && node.moduleSpecifier)
  );
}

function reached(source: Source): readonly string[] {
  return imports(source).flatMap(({ from }) => target(source.path, from) ?? []);
}

function foreign(source: Source) {
  return imports(source).filter(({ from }) => !/^(\.|node:)/.test(from) && !doors.has(from));
}

function show({ place, sign }: Sighting): string {
  return `${place}: ${sign}`;
}
