/** Drawings of apps as their authors ask for them: text, Mermaid that Mermaid understands, and files. */
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, expect, test } from "vitest";
import { Author } from "../testing/author.ts";
import { noBrowser, startBrowser } from "../testing/browser.ts";
import { market, marketAtTheEdge } from "../testing/market.ts";
import { mermaidScript } from "../testing/mermaid.ts";
import { label } from "./mermaid-text.ts";

const program = join(import.meta.dirname, "../bin/harmony-gen.mjs");
const author = new Author(marketAtTheEdge);
afterAll(() => author[Symbol.dispose]());

test("text: what is wrong is marked where it is", async () => {
  const { stdout, stderr, exitCode } = await author.gen("graph");
  expect(stdout).toBe(`shop: Sells things
score  ShopScore  needs HttpHosting & PostgreSQL
  backend  BackendScore  needs HttpHosting & PostgreSQL
    db  PostgresScore  needs PostgreSQL  ✗ H0101
    api  HttpServerScore  needs HttpHosting  after db
  cache  HttpServerScore  needs HttpHosting
  web  HttpServerScore  needs HttpHosting  after backend
  workers[0]  HttpServerScore  needs HttpHosting  after backend, cache
  workers[1]  HttpServerScore  needs HttpHosting  after backend, web
  gate  HttpServerScore  needs HttpHosting  after backend, web
  admin  HttpServerScore  needs HttpHosting  after gate
topologies: paper, edge (lacks PostgreSQL)
`);
  expect(stderr).toContain("error[H0101]");
  expect(exitCode).toBe(1);
});

test("Mermaid: a flowchart that Mermaid draws, with every part in it", async ({ skip }) => {
  const { stdout } = await author.gen("graph", "--format", "mermaid");
  await expect(stdout).toMatchFileSnapshot("market.mmd.txt");
  const [script, browser] = await Promise.all([mermaidScript(), startBrowser()]);
  if (script === undefined) return skip("the registry that has Mermaid is out of reach");
  if (browser === undefined) return skip(noBrowser);
  const page = await browser.newPage();
  await page.addScriptTag({ content: script });
  const draw = (text: string) =>
    page.evaluate(async (source) => {
      const { mermaid } = globalThis as unknown as {
        mermaid: { render(id: string, text: string): Promise<{ svg: string }> };
      };
      return (await mermaid.render("drawn", source)).svg;
    }, text);
  const svg = await draw(stdout);
  for (const name of ["ShopScore", "backend", "workers[1]", "db.url", "lacks PostgreSQL"])
    expect(svg).toContain(name);
  const odd = `end "of" <b>all</b> & #35; [subgraph] \`*x*\``;
  expect(await draw(`flowchart LR\n  n0[${label(odd)}]`)).toContain(
    odd.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  );
  await expect(draw("flowchart LR\n  a[b")).rejects.toThrow();
  await browser.close();
});

test("into files: one that is named, or one per app in a folder", async () => {
  using sound = new Author(market);
  const one = await sound.gen("graph", "--format", "mermaid", "--out", "shop.mmd");
  expect(one).toMatchObject({ exitCode: 0, stdout: "wrote shop.mmd\n" });
  expect(sound.read("shop.mmd")).toMatch(/^---\ntitle: "shop: Sells things"\n---\nflowchart LR\n/);
  await sound.gen("graph", "--format", "json", "--out", "drawings/");
  expect(JSON.parse(sound.read("drawings/shop.graph.json"))).toMatchObject({ name: "shop" });
  const page = await sound.gen("graph", "--format", "html", "--out", "drawings");
  expect(page.stdout).toBe(`wrote ${join("drawings", "shop.html")}\n`);
  expect(sound.read("drawings/shop.html")).not.toContain(sound.folder);
});

test("a reader that goes away is no failure", async () => {
  const { stderr } = await promisify(execFile)(
    "bash",
    ["-c", `set -o pipefail; '${process.execPath}' '${program}' graph --format html | true`],
    { cwd: author.folder },
  ).catch((ended: { stderr: string }) => ended);
  expect(stderr).toContain("error[H0101]");
  expect(stderr).not.toContain("EPIPE");
});

test("where there are no apps, nothing is drawn, and it is said", async () => {
  using empty = new Author({});
  empty.write("deploy/none.ts", "export {};\n");
  const answer = await empty.gen("graph", "--format", "json");
  const stderr = "there are no apps in this project\n";
  expect(answer).toEqual({ exitCode: 0, stdout: "[]\n", stderr });
});

test("one page shows one app", async () => {
  using sound = new Author(market);
  sound.write("deploy/other.app.ts", sound.read("deploy/shop.app.ts").replace('"shop"', '"other"'));
  const answer = await sound.gen("graph", "--format", "html");
  expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
  expect(answer.stderr).toContain("one `html` drawing shows one app, and there are 2");
  expect((await sound.gen("graph", "--format", "html", "--out", "all/")).exitCode).toBe(0);
  expect(sound.list("all")).toEqual(["other.html", "shop.html"]);
  expect((await sound.gen("graph", "other", "--format", "html")).stdout).toMatch(
    /^<!doctype html>/,
  );
});

test.for<[readonly string[], string]>([
  [["graph", "--format", "xml"], "the formats are `pretty`, `mermaid`, `html`, `json`"],
  [["graph", "nothing"], "there is no app `nothing`"],
  [["graph", "--link-base", "javascript:alert(1)"], "can not begin a link"],
])("%s is refused", async ([args, words]) => {
  const answer = await author.gen(...args);
  expect(answer).toMatchObject({ exitCode: 2, stdout: "" });
  expect(answer.stderr).toContain(words);
});
