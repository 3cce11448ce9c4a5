/** The forms of composition that an author may choose, each read, proven and type-checked in generated code. */
import { expect, test } from "vitest";
import type { ScoreModel } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import { projectIn } from "../project.ts";
import { Author } from "../testing/author.ts";
import { manyForms } from "../testing/many-forms.ts";
import { shopOf } from "../testing/shop.ts";
import { read } from "./read.ts";

const web = (name: string, more = "") =>
  `new HttpServerScore({ name: "${name}", process: { command: ["node"] }${more} })`;
const db = (name: string) => `new PostgresScore({ name: "${name}", version: 18 })`;

const FORMS = `
  readonly db = new PostgresScore(SPEC);
  readonly made = factory("made");
  readonly maybe: PostgresScore | undefined = Math.sqrt(4) === 2 ? ${db("maybe")} : undefined;
  readonly either = Math.sqrt(4) > 1 ? ${web("either")} : new FancyScore({ name: "fancy", process: { command: ["node"] } });
  readonly workers = [
    ${web("w0", ", env: { U: this.db.out.url }")},
    new FancyScore({ name: "w1", process: { command: ["node"] } }, { after: [this.made] }),
  ];
  readonly many = ["a", "b"].map((name) => new HttpServerScore({ name, process: { command: ["node"] }, env: { U: this.db.out.url } }));
  readonly sites = {
    north: ${web("north", ", env: { U: this.workers[0]!.out.url }")},
    "south-1": factory("south"),
  };
  readonly table: Record<string, HttpServerScore> = { a: factory("ta") };
  readonly inner = new InnerScore({ url: this.sites.north.out.url });
  readonly last = ${web("last", ', env: { U: this.inner.db.out.url, V: this.sites["south-1"].out.url }')};
  readonly wide: Score<PostgreSQL, PostgresSpec, PostgresEndpoint> = ${db("wide")};
  readonly mixed = [${db("m0")}, ${web("m1")}];
  readonly box = new BoxScore(${db("boxed")});
`;

const BEFORE = `
const SPEC = { name: "constant", version: 18 } as const;
const factory = (name: string) => new HttpServerScore({ name, process: { command: ["node"] } });

@score({ summary: "A server with more to it" })
export class FancyScore extends HttpServerScore {}

@score({ summary: "A composite in a composite" })
export class InnerScore extends Composite<{ url: string }> {
  readonly db = ${db("inner")};
}

export class BoxScore<T extends AnyScore> extends Composite {
  static readonly harmony = { summary: "Holds whatever it is given" } satisfies ScoreMarks;
  readonly inner: T;
  constructor(inner: T) {
    super();
    this.inner = inner;
  }
}
`;

function readShop(author: Author): ScoreModel {
  const result = read(projectIn(author.folder));
  if (result.kind !== "read") throw new Error(JSON.stringify(result.diagnostics));
  return result.model.scores.get("deploy/shop.score.ts#ShopScore")!;
}

test("reads every form of composition by type, with its edges", () => {
  using author = new Author(shopOf(FORMS, BEFORE));
  const shop = readShop(author);
  const classes = ({ shape }: ScoreModel["parts"][number]) => [
    ...new Set(scoresOf(shape).map((id) => id.split("#")[1])),
  ];
  const table = shop.parts.map((part) => [part.field, part.shape.kind, classes(part), part.after]);
  expect(table).toEqual([
    ["db", "one", ["PostgresScore"], []],
    ["made", "one", ["HttpServerScore"], []],
    ["maybe", "one", ["PostgresScore"], []],
    ["either", "one", ["HttpServerScore", "FancyScore"], []],
    ["workers", "items", ["HttpServerScore", "FancyScore"], ["db", "made"]],
    ["many", "list", ["HttpServerScore"], ["db"]],
    ["sites", "fields", ["HttpServerScore"], ["workers[0]"]],
    ["table", "fields", ["HttpServerScore"], []],
    ["inner", "one", ["InnerScore"], ["sites.north"]],
    ["last", "one", ["HttpServerScore"], ["inner", "sites.south-1"]],
    ["wide", "one", ["PostgresScore"], []],
    ["mixed", "items", ["PostgresScore", "HttpServerScore"], []],
    ["box", "one", ["BoxScore<PostgresScore>"], []],
  ]);
  expect(shop.parts.flatMap((part) => part.holes)).toEqual([]);
  expect(shop.bound.capabilities).toEqual(["HttpHosting", "PostgreSQL"]);
});

test("generates code for every form that type-checks and agrees with the values", async () => {
  using author = new Author(shopOf(FORMS, BEFORE));
  expect(await author.gen()).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await author.typeCheck()).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  const graph = await author.run(["dist/harmony-shop", "graph"]);
  expect(graph).toMatchObject({ exitCode: 0, stderr: "" });
  for (const path of ["either", "workers[1]", "many[1]", "sites.south-1", "table.a"])
    expect(graph.stdout).toContain(`─ ${path}  `);
});

test("generates code that type-checks for barrels, generics, twins and class expressions", async () => {
  using author = new Author({ ...shopOf(""), ...manyForms });
  expect(await author.gen()).toMatchObject({ exitCode: 0, stderr: "" });
  expect(await author.typeCheck()).toEqual({ exitCode: 0, stdout: "", stderr: "" });
  const graph = await author.run(["dist/harmony-shop", "graph"]);
  expect(graph).toMatchObject({ exitCode: 0, stderr: "" });
  for (const path of [
    "ns",
    "def",
    "nested.list[0][0]",
    "set.y",
    "all[1]",
    "grid[1].row[0]",
    "pair.b",
    "two",
    "iife",
  ])
    expect(graph.stdout).toContain(`─ ${path}  `);
  expect(author.read("generated/shop/shop.smoke-test.ts")).toContain("withinMs: 500,");
  expect(author.read("generated/shop/shop.smoke-test.ts")).toContain("withinMs: 60_000,");
});

const HOLES: Readonly<Record<string, readonly [members: string, reason: string, before?: string]>> =
  {
    "a part handed over whole": [
      `readonly db = ${db("a")}; readonly web = serve(this.db);`,
      "part-as-value",
      `const serve = (db: PostgresScore) => new HttpServerScore({ name: "x", process: { command: [] }, env: { U: db.out.url } });`,
    ],
    "this handed over whole": [
      `readonly db = ${db("a")}; readonly web = serve(this);`,
      "this-as-value",
      `const serve = (shop: { db: PostgresScore }) => new HttpServerScore({ name: "x", process: { command: [] }, env: { U: shop.db.out.url } });`,
    ],
    "a map of Scores": [`readonly all = new Map([["a", ${db("a")}]]);`, "unsupported-container"],
    "a getter": [`get db() { return ${db("a")}; }`, "unsupported-container"],
    "a hidden field": [`readonly #db = ${db("a")};`, "private-field"],
    "an untyped field": [`readonly db: any = ${db("a")};`, "untyped"],
    "the environment": [
      `readonly db = new PostgresScore({ name: process.env["NAME"] ?? "a", version: 18 });`,
      "environment",
    ],
    "an argument of any": [
      `readonly db = new PostgresScore({ name: JSON.parse("1"), version: 18 });`,
      "untyped",
    ],
    "a reference by a variable": [
      `readonly web = new HttpServerScore({ name: "x", process: { command: [] }, env });`,
      "hidden-reference",
      `const outer = ${db("a")}; const env = { U: outer.out.url };`,
    ],
  };

test("what can't be read is a hole, never a crash", () => {
  const score = "deploy/shop.score.ts";
  const files = Object.entries(HOLES).map(([name, [members, , before]]) => [
    `deploy/${name.replaceAll(" ", "-")}.score.ts`,
    shopOf(members, before)[score]!,
  ]);
  using author = new Author(Object.fromEntries(files));
  const result = read(projectIn(author.folder));
  const scores = result.kind === "read" ? [...result.model.scores.values()] : [];
  const found = scores
    .filter((each) => each.kind === "composite")
    .map(({ file, parts }) => [file, parts.flatMap((part) => part.holes.map((h) => h.reason))]);
  const expected = files.map(([file], i) => [file, [Object.values(HOLES)[i]![1]]]);
  expect(Object.fromEntries(found)).toEqual(Object.fromEntries(expected));
});
