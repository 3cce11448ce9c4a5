/** What an editor shows in a file: the texts of hovers, and where links lead. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { projectIn } from "../project.ts";
import { Author } from "../testing/author.ts";
import { OpenProject } from "./open-project.ts";
import { placeAt } from "./places.ts";
import { shop } from "./testing/mistakes.ts";

const author = new Author({
  ...shop,
  "deploy/shop.app.ts": shop["deploy/shop.app.ts"]!.replace(
    "paper: PaperTopology",
    "paper: PaperTopology, edge: EdgeTopology",
  ).replace("import { ShopScore", 'import { EdgeTopology } from "./edge.ts";\nimport { ShopScore'),
});
const opened: { project?: OpenProject } = {};

beforeAll(() => {
  const project = projectIn(author.folder);
  opened.project = new OpenProject(
    { kind: "project", root: project.root, project },
    new Map(),
    (error) => {
      throw error;
    },
  );
});
afterAll(() => author[Symbol.dispose]());

test("over a composite, as the guide quotes it", () => {
  const text = hover("deploy/shop.score.ts", "class |ShopScore");
  const quoted = text.split("\n").map((line) => `> ${line}`.trimEnd());
  const guide = readFileSync(join(import.meta.dirname, "../../docs/guides/editors.md"), "utf8");
  expect(guide).toContain(`\n${quoted.join("\n")}\n`);
});

test("over a part, its Score, a promise", () => {
  expect(hover("deploy/shop.score.ts", "readonly |web")).toMatchInlineSnapshot(`
    "part \`web\` of \`ShopScore\`, deployed after \`db\`

    **HttpServerScore** · Score — A process that serves HTTP and is restarted when it ends

    needs \`HttpHosting\` and asks it for \`ensureHttpServer\`

    - ✓ \`EdgeTopology\`
    - ✓ \`PaperTopology\`

    promises

    - The server accepts connections on the port it was given. _(within 30 s)_"
  `);
  expect(hover("deploy/shop.score.ts", "|new HttpServerScore")).toMatchInlineSnapshot(`
    "**HttpServerScore** · Score — A process that serves HTTP and is restarted when it ends

    needs \`HttpHosting\` and asks it for \`ensureHttpServer\`

    - ✓ \`EdgeTopology\`
    - ✓ \`PaperTopology\`

    promises

    - The server accepts connections on the port it was given. _(within 30 s)_"
  `);
  expect(hover("deploy/shop.score.ts", "async |answers")).toMatchInlineSnapshot(`
    "smoke test of \`ShopScore\`

    It answers. _(within 30 s)_"
  `);
});

test("over an app, and over the topologies it lists", () => {
  expect(hover("deploy/shop.app.ts", "class |Shop")).toMatchInlineSnapshot(`
    "**Shop** · app \`harmony-shop\` — Sells things

    needs \`HttpHosting & PostgreSQL\`

    - \`paper\`: ✓ \`PaperTopology\`
    - \`edge\`: ✗ \`EdgeTopology\` lacks \`PostgreSQL\`, which \`PostgresScore\` needs"
  `);
  expect(hover("deploy/shop.app.ts", "edge: |EdgeTopology")).toMatchInlineSnapshot(`
    "**EdgeTopology** · topology

    offers \`HttpHosting\`

    - ✗ \`Shop\` lists it: lacks \`PostgreSQL\`, which \`PostgresScore\` needs"
  `);
  expect(hover("deploy/place.ts", "class |PaperTopology")).toMatchInlineSnapshot(`
    "**PaperTopology** · topology — a sheet of paper

    offers \`HttpHosting\` and \`PostgreSQL\`

    - ✓ \`Shop\` is deployed to it"
  `);
});

test("from a topology that lacks something to the part, from the part to the bound", () => {
  expect(link("deploy/shop.app.ts", "edge: |EdgeTopology")).toEqual(["deploy/shop.score.ts:8"]);
  expect(link("deploy/shop.app.ts", "paper: |PaperTopology")).toBeUndefined();
  expect(link("deploy/shop.score.ts", "new |PostgresScore")).toEqual([
    expect.stringContaining("deploy/postgres/score.ts:"),
  ]);
  expect(link("deploy/shop.score.ts", "new |HttpServerScore")).toBeUndefined();
  expect(link("deploy/shop.score.ts", "readonly |web")).toEqual([
    expect.stringContaining("deploy/http-server/score.ts:"),
  ]);
});

function hover(file: string, words: string): string {
  const { line, column } = placeOf(file, words);
  const { hovers } = opened.project!.sheet(`${author.folder}/${file}`);
  return placeAt(hovers, line, column)?.text ?? "";
}

function link(file: string, words: string): readonly string[] | undefined {
  const { line, column } = placeOf(file, words);
  const { links } = opened.project!.sheet(`${author.folder}/${file}`);
  return placeAt(links, line, column)?.to.map((span) => `${span.file}:${span.line}`);
}

function placeOf(file: string, words: string) {
  const [before = "", after = ""] = words.split("|");
  const text = author.read(file);
  const lines = text.slice(0, text.indexOf(before + after) + before.length).split("\n");
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}
