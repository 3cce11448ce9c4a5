/** The graph: edges from values, lifted between siblings, and held against what was compiled. */
import { expect, test } from "vitest";
import { DiagnosticError } from "../diagnostic/diagnostic.ts";
import { book, bookInterpret, type BookScore, writtenAt } from "../fixture/library.ts";
import { ShelfTopology } from "../fixture/shelf.ts";
import type { AnyInterpret, CompiledApp, InterpretedPart } from "../interpret.ts";
import { outline } from "../outline.ts";
import { Composite, type Part } from "../score.ts";
import { readGraph } from "./graph.ts";

interface Sketch {
  readonly score: Part;
  readonly after?: readonly string[];
  readonly parts?: { readonly [name: string]: Sketch };
}

/** An app as harmony-gen would compile it, from a sketch of its parts. */
function appOf(parts: { readonly [name: string]: Sketch }, name = "app"): CompiledApp {
  const root = new (class extends Composite {})();
  return {
    name,
    summary: "",
    create: () => ({ score: root }),
    interpret: compositeOf(parts),
    topologies: { shelf: { topology: ShelfTopology } },
  };
}

function compositeOf(parts: { readonly [name: string]: Sketch }): AnyInterpret {
  const compiled = Object.entries(parts).map(
    ([name, { score, after = [], parts: inner }], index): InterpretedPart => ({
      name,
      score,
      interpret: (inner ? compositeOf(inner) : bookInterpret) as AnyInterpret,
      writtenAt: writtenAt(index + 1),
      after,
    }),
  );
  return {
    kind: "composite",
    name: "Sketch",
    summary: "",
    requires: [],
    smokeTests: [],
    declaredAt: writtenAt(1),
    parts: () => compiled,
  };
}

const plain = (name: string, text: BookScore["spec"]["text"] = "") => book({ name, text });
const group = (after: readonly Part[] = []) => new (class extends Composite {})({}, { after });

function refusal(parts: { readonly [name: string]: Sketch }) {
  try {
    readGraph(appOf(parts));
  } catch (error) {
    return (error as DiagnosticError).diagnostic;
  }
  return undefined;
}

test("a reference is an edge, and the order follows it", () => {
  const db = plain("db");
  const shop = plain("shop", db.out.title);
  const graph = readGraph(appOf({ shop: { score: shop, after: ["db"] }, db: { score: db } }));
  expect(graph.waitsFor.get("shop")).toEqual(["db"]);
  expect(graph.order).toEqual(["db", "shop", "app"]);
});

test("an edge between cousins waits for the cousin only, and shows between their parents", () => {
  const db = plain("db");
  const shop = plain("shop", db.out.title);
  const south = { score: group(), parts: { db: { score: db }, other: { score: plain("o") } } };
  const north = { score: group(), parts: { shop: { score: shop } }, after: ["south"] };
  const app = appOf({ south, north });
  expect(readGraph(app).waitsFor.get("north.shop")).toEqual(["south.db"]);
  const shown = outline(app).map(({ path, parent, after }) => [path, parent, after]);
  expect(shown).toEqual([
    ["app", undefined, []],
    ["south", "app", []],
    ["south.db", "south", []],
    ["south.other", "south", []],
    ["north", "app", ["south"]],
    ["north.shop", "north", []],
  ]);
});

test("`after` a composite waits for all of it, for every part of who says so", () => {
  const south = group();
  const north = group([south]);
  const graph = readGraph(
    appOf({
      south: { score: south, parts: { db: { score: plain("db") } } },
      north: { score: north, parts: { shop: { score: plain("shop") } }, after: ["south"] },
    }),
  );
  expect(graph.waitsFor.get("north.shop")).toEqual(["south"]);
  expect(graph.order.indexOf("north.shop")).toBeGreaterThan(graph.order.indexOf("south"));
});

test("an edge that was not compiled is refused: the generated code is stale", () => {
  const db = plain("db");
  const shop = plain("shop", db.out.title);
  expect(refusal({ db: { score: db }, shop: { score: shop } })).toMatchObject({
    code: "H1013",
    message: "`shop` waits for `db`, which the generated code does not know",
    location: { span: { line: 2 } },
    labels: [{ span: { line: 1 } }],
  });
});

test("all entries of a list or record are named by one name", () => {
  const sites = { "site[0]": { score: plain("a") }, "site.b.c": { score: plain("b") } };
  const refers = (name: string) => plain(name, sites["site[0]"].score.out.title);
  const waits = (after: string) =>
    readGraph(appOf({ ...sites, shop: { score: refers("s"), after: [after] } })).waitsFor.get(
      "shop",
    );
  expect(waits("site[*]")).toEqual(["site[0]", "site.b.c"]);
  expect(waits("site.*")).toEqual(["site[0]", "site.b.c"]);
  expect(refusal({ ...sites, shop: { score: refers("s"), after: ["sit[*]"] } })?.code).toBe(
    "H1013",
  );
});

test("an edge that was compiled and is not taken this time still orders", () => {
  const graph = readGraph(
    appOf({ db: { score: plain("db") }, shop: { score: plain("shop"), after: ["db", "absent"] } }),
  );
  expect(graph.waitsFor.get("shop")).toEqual(["db"]);
});

test("a reference to a Score outside the app is refused", () => {
  const shop = plain("shop", plain("stranger").out.title);
  expect(refusal({ shop: { score: shop } })).toMatchObject({
    code: "H1014",
    message: "`shop` refers to a `BookScore` that is no part of this app",
  });
});

test("a circle is refused, and told edge by edge", () => {
  const [a, b] = [group(), group()];
  const x = plain("x");
  const y = book({ name: "y", text: x.out.title }, { after: [b] });
  const z = book({ name: "z", text: "" }, { after: [a] });
  const diagnostic = refusal({
    a: { score: a, parts: { x: { score: x }, y: { score: y, after: ["x"] } }, after: ["b"] },
    b: { score: b, parts: { z: { score: z } }, after: ["a"] },
  });
  expect(diagnostic).toMatchObject({
    code: "H1015",
    notes: ["the circle: `a` waits for `a.y` waits for `b` waits for `b.z` waits for `a`"],
  });
});

test("a Score that comes after itself is refused", () => {
  const shop = plain("shop");
  Object.assign(shop, { after: [shop] });
  expect(refusal({ shop: { score: shop } })?.message).toBe("`shop` waits for itself");
});

test("one Score in two places is refused", () => {
  const db = plain("db");
  expect(refusal({ db: { score: db }, again: { score: db } })).toMatchObject({
    code: "H1019",
    message: "`db` and `again` are the same Score",
  });
});

test.each([
  ["a function", () => 1],
  ["an instance", new Date()],
  ["a map", new Map()],
])("%s in a spec is refused", (_, value) => {
  const shop = plain("shop", { deep: [value] } as never);
  expect(refusal({ shop: { score: shop } })).toMatchObject({
    code: "H1020",
    message: "`text.deep.0` of `shop` is not data",
  });
});

test("a part may be named like the app", () => {
  const graph = readGraph(appOf({ bakery: { score: plain("bakery") } }, "bakery"));
  expect([...graph.nodes.keys()]).toEqual(["harmony-bakery", "bakery"]);
});

test("an app may be one primitive Score", () => {
  const app: CompiledApp = {
    ...appOf({}),
    create: () => ({ score: plain("alone") }),
    interpret: bookInterpret as AnyInterpret,
  };
  expect(readGraph(app)).toMatchObject({ order: ["app"], root: { path: "app" } });
});
