/** What diagnostics look like to people. */
import { stripVTControlCharacters } from "node:util";
import { expect, test } from "vitest";
import type { Diagnostic, Span } from "./diagnostic.ts";
import { renderPretty } from "./index.ts";

const files: { readonly [file: string]: string } = {
  "deploy/bakery.score.ts":
    'import { PostgresScore } from "./postgres.ts";\n\n\n\n\n\n\n\n  readonly db = new PostgresScore({ name: "orders", version: 17 });\n',
  "edge/topology.ts": `${"\n".repeat(11)}export class EdgeTopology extends Topology implements Dns {\n`,
  "wide.ts": 'const x = 日本("👩‍👩‍👧", foo);\n\n\tbar(1, 2, 3)\n\n\n\nlast();\n',
  "long.ts": `${"x".repeat(100)}HERE${"y".repeat(100)}\n`,
  "bom.ts": "\ufeffone\r\ntwo\r\n",
  "evil.ts": "a\u202eb \u001b[31mred\n",
};

function at(file: string, line: number, column: number, length: number): Span {
  return { file, line, column, length };
}

function pretty(diagnostic: Partial<Diagnostic>, more: { width?: number; color?: boolean } = {}) {
  const whole = { code: "H0101", severity: "error", message: "it does not fit", ...diagnostic };
  const source = (file: string) => files[file];
  return renderPretty(whole as Diagnostic, { source, color: false, ...more });
}

const missing: Partial<Diagnostic> = {
  message: "`PostgresScore` needs `PostgreSQL`, which `EdgeTopology` does not offer",
  location: { kind: "source", span: at("deploy/bakery.score.ts", 9, 17, 17) },
  label: "needs `PostgreSQL`",
  labels: [{ span: at("edge/topology.ts", 12, 14, 12), text: "offers `Dns`" }],
  notes: ["`Bakery` lists `EdgeTopology`"],
  help: ["deploy to `LocalTopology`, which offers it"],
};

test("places in several files, a note and help", () => {
  expect(pretty(missing)).toMatchInlineSnapshot(`
    "error[H0101]: \`PostgresScore\` needs \`PostgreSQL\`, which \`EdgeTopology\` does not offer
      --> deploy/bakery.score.ts:9:17
       |
     9 |   readonly db = new PostgresScore({ name: "orders", version: 17 });
       |                 ^^^^^^^^^^^^^^^^^ needs \`PostgreSQL\`
       |
      ::: edge/topology.ts:12:14
       |
    12 | export class EdgeTopology extends Topology implements Dns {
       |              ------------ offers \`Dns\`
       |
       = note: \`Bakery\` lists \`EdgeTopology\`
       = help: deploy to \`LocalTopology\`, which offers it
       = explain: harmony-gen explain H0101"
  `);
});

test("a source that can not be had leaves the places", () => {
  const rendered = renderPretty(
    { code: "H0101", severity: "error", message: "gone", ...missing },
    { source: () => undefined, color: false },
  );
  expect(rendered).toMatchInlineSnapshot(`
    "error[H0101]: \`PostgresScore\` needs \`PostgreSQL\`, which \`EdgeTopology\` does not offer
      --> deploy/bakery.score.ts:9:17: needs \`PostgreSQL\`
      ::: edge/topology.ts:12:14: offers \`Dns\`
       = note: \`Bakery\` lists \`EdgeTopology\`
       = help: deploy to \`LocalTopology\`, which offers it
       = explain: harmony-gen explain H0101"
  `);
});

test("a line that the source no longer has leaves the place", () => {
  expect(pretty({ location: { kind: "source", span: at("bom.ts", 40, 1, 3) }, label: "was here" }))
    .toMatchInlineSnapshot(`
    "error[H0101]: it does not fit
      --> bom.ts:40:1: was here
       = explain: harmony-gen explain H0101"
  `);
});

test("several marks on one line, wide characters, tabs, gaps", () => {
  const rendered = pretty({
    location: { kind: "source", span: at("wide.ts", 1, 14, 10) },
    label: "a family",
    labels: [
      { span: at("wide.ts", 1, 11, 2), text: "wide" },
      { span: at("wide.ts", 1, 26, 3), text: "third" },
      { span: at("wide.ts", 3, 2, 3), text: "after a tab" },
      { span: at("wide.ts", 7, 1, 4), text: "far below" },
    ],
  });
  expect(rendered).toMatchInlineSnapshot(`
    "error[H0101]: it does not fit
     --> wide.ts:1:14
      |
    1 | const x = 日本("👩‍👩‍👧", foo);
      |           ---- ^^^^  --- third
      |           |    |
      |           |    a family
      |           wide
    2 |
    3 |     bar(1, 2, 3)
      |     --- after a tab
    ...
    7 | last();
      | ---- far below
      |
      = explain: harmony-gen explain H0101"
  `);
});

test("a mark inside another", () => {
  const rendered = pretty({
    location: { kind: "source", span: at("deploy/bakery.score.ts", 9, 21, 13) },
    label: "inner",
    labels: [{ span: at("deploy/bakery.score.ts", 9, 17, 50), text: "outer" }],
  });
  expect(rendered).toMatchInlineSnapshot(`
    "error[H0101]: it does not fit
     --> deploy/bakery.score.ts:9:21
      |
    9 |   readonly db = new PostgresScore({ name: "orders", version: 17 });
      |                 ----^^^^^^^^^^^^^---------------------------------
      |                 |   |
      |                 |   inner
      |                 outer
      |
      = explain: harmony-gen explain H0101"
  `);
});

test("a long line is cut around its mark", () => {
  const here = { location: { kind: "source", span: at("long.ts", 1, 101, 4) } } as const;
  expect(pretty({ ...here, label: "here" }, { width: 60 })).toMatchInlineSnapshot(`
    "error[H0101]: it does not fit
     --> long.ts:1:101
      |
    1 | ...xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxHEREyyyyy...
      |                                             ^^^^ here
      |
      = explain: harmony-gen explain H0101"
  `);
});

test("a mark longer than the room is cut", () => {
  const here = { location: { kind: "source", span: at("long.ts", 1, 3, 180) } } as const;
  expect(pretty({ ...here, label: "here" }, { width: 40 })).toMatchInlineSnapshot(`
    "error[H0101]: it does not fit
     --> long.ts:1:3
      |
    1 | xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx...
      |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ here
      |
      = explain: harmony-gen explain H0101"
  `);
});

test("a byte order mark and Windows line ends", () => {
  expect(
    pretty({
      location: { kind: "source", span: at("bom.ts", 1, 1, 3) },
      labels: [{ span: at("bom.ts", 2, 1, 3), text: "second" }],
    }),
  ).toMatchInlineSnapshot(`
    "error[H0101]: it does not fit
     --> bom.ts:1:1
      |
    1 | one
      | ^^^
    2 | two
      | --- second
      |
      = explain: harmony-gen explain H0101"
  `);
});

test("nothing quoted steers the terminal", () => {
  const rendered = pretty({
    message: "\u001b[2Jboo",
    location: { kind: "source", span: at("evil.ts", 1, 1, 1) },
    label: "\u001b]0;title\u0007",
    log: ["\u001b[31mred\u001b[0m", "bell\u0007"],
  });
  expect(rendered).toMatchInlineSnapshot(`
    "error[H0101]: boo
     --> evil.ts:1:1
      |
    1 | a�b ␛[31mred
      | ^
      |
      = log: red
             bell␇
      = explain: harmony-gen explain H0101"
  `);
});

test("object, log and state, texts of several lines", () => {
  const rendered = pretty({
    object: "process shop (pid 4711)",
    log: ["listening", "gone"],
    help: ["first\nsecond"],
    state: "`db` is deployed",
  });
  expect(rendered).toMatchInlineSnapshot(`
    "error[H0101]: it does not fit
      = object: process shop (pid 4711)
      = log: listening
             gone
      = help: first
              second
      = state: \`db\` is deployed
      = explain: harmony-gen explain H0101"
  `);
});

test("colour only when asked", () => {
  expect(pretty(missing)).not.toContain("\u001b");
  expect(pretty(missing, { color: true })).toContain("\u001b[31merror[H0101]");
  expect(stripVTControlCharacters(pretty(missing, { color: true }))).toBe(pretty(missing));
});
