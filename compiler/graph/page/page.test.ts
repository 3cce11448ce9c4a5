/** The page of an app, looked at in a real browser: what is seen, what clicks and keys do, and what it asks for. */
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test, type TestContext } from "vitest";
import { Author } from "../../testing/author.ts";
import { noBrowser, open, startBrowser } from "../../testing/browser.ts";
import { barriers, cards, crossed, faint, labels, overlaps } from "./testing/look.ts";
import { market, marketAtTheEdge } from "../../testing/market.ts";

const started: { browser?: Browser | undefined } = {};
const author = new Author(market);
const edge = new Author(marketAtTheEdge);
const page = join(author.folder, "shop.html");
const edgePage = join(edge.folder, "shop.html");

beforeAll(async () => {
  started.browser = await startBrowser();
  const drawn = await author.gen("graph", "--format", "html", "--out", "shop.html");
  expect(drawn).toMatchObject({ exitCode: 0, stdout: "wrote shop.html\n", stderr: "" });
  const wrong = await edge.gen("graph", "--format", "html", "--out", "shop.html");
  expect(wrong).toMatchObject({ exitCode: 1, stdout: "wrote shop.html\n" });
  expect(wrong.stderr).toContain("error[H0101]");
});

afterAll(async () => {
  await started.browser?.close();
  author[Symbol.dispose]();
  edge[Symbol.dispose]();
});

function browser({ skip }: TestContext): Browser {
  return started.browser ?? skip(noBrowser);
}

test("every Score is seen, nothing covers anything, and nothing else is asked for", async (context) => {
  const { page: shown, complaints } = await open(browser(context), page);
  await shown.getByRole("button", { name: "Open all" }).click();
  const drawn = await cards(shown);
  expect(drawn.map(({ name }) => name).toSorted()).toEqual([
    "score.admin",
    "score.backend.api",
    "score.backend.db",
    "score.cache",
    "score.gate",
    "score.web",
    "score.workers[0]",
    "score.workers[1]",
  ]);
  expect(overlaps(drawn)).toEqual([]);
  const texts = await labels(shown);
  expect(texts.filter(({ width, height }) => width < 4 || height < 4)).toEqual([]);
  expect(texts.map(({ name }) => name)).toContain("score.backend.db: PostgresScore");
  expect(overlaps(texts)).toEqual([]);
  expect(await crossed(shown)).toEqual([]);
  expect(complaints).toEqual([]);
  await shown.close();
});

test("data flow is drawn by its outputs, and order alone is dashed", async (context) => {
  const { page: shown } = await open(browser(context), page);
  const arrows = await shown.$$eval(".arrow title", (titles) => titles.map((t) => t.textContent));
  expect(arrows.toSorted()).toEqual([
    "admin comes after gate",
    "api takes url of db",
    "gate takes api.url of backend",
    "gate takes url of web",
    "web takes db.host of backend",
    "web takes db.url of backend",
    "workers[0] comes after cache",
    "workers[0] takes db.url of backend",
    "workers[1] takes db.url of backend",
    "workers[1] takes url of web",
  ]);
  expect(await shown.locator(".arrow.after .way").first().getAttribute("d")).toMatch(/^M/);
  await shown.close();
});

test("a click shows a Score's bound against each topology, its promises and its spec", async (context) => {
  const { page: shown, complaints } = await open(browser(context), edgePage);
  await shown.locator('[data-path="score.backend.db"]').click();
  const panel = shown.locator("#panel");
  expect(await panel.getByRole("heading", { level: 2 }).textContent()).toBe("db");
  const rows = await panel.locator(".matrix tr").allInnerTexts();
  expect(rows.map((row) => row.split(/\s*\t\s*/))).toEqual([
    ["needs", "paper", "edge"],
    ["PostgreSQL", "✓ offers", "✗ lacks"],
  ]);
  expect(await panel.locator(".promises").innerText()).toContain("The server answers select 1");
  expect(await panel.locator(".spec tr").allInnerTexts()).toHaveLength(2);
  expect(await panel.locator(".source").innerText()).toContain("deploy/shop.score.ts:");
  await panel.locator(".gives .chooser").click();
  expect(await panel.getByRole("heading", { level: 2 }).textContent()).toBe("api");
  expect(complaints).toEqual([]);
  await shown.close();
});

test("mistakes are marked where they are, and on what is closed over them", async (context) => {
  const { page: shown } = await open(browser(context), edgePage);
  expect(await shown.locator(".finding .message").allInnerTexts()).toEqual([
    "H0101 PostgresScore needs PostgreSQL, which EdgeTopology does not offer",
  ]);
  const wrong = () =>
    shown.$$eval(".item.wrong", (all) => all.map((item) => item.getAttribute("data-path")));
  expect(await wrong()).toEqual(["score.backend.db"]);
  await shown.locator('[data-path="score.backend"] > .toggle').click();
  expect(await wrong()).toEqual(["score.backend"]);
  const lacking = await shown.locator(".chip.lacking text").allTextContents();
  expect(lacking.map((text) => text.trim())).toEqual(["PostgreSQL", "PostgreSQL"]);
  await shown.close();
});

test("the keyboard reaches everything", async (context) => {
  const { page: shown } = await open(browser(context), page);
  const focused = () =>
    shown.evaluate(() => document.activeElement?.getAttribute("data-path") ?? undefined);
  for (let i = 0; (await focused()) === undefined && i < 20; i++) await shown.keyboard.press("Tab");
  expect(await focused()).toBe("score");
  await shown.keyboard.press("ArrowDown");
  expect(await focused()).toBe("score.backend");
  await shown.keyboard.press(" ");
  expect(await shown.locator('[data-path="score.backend.db"]').count()).toBe(0);
  expect(await focused()).toBe("score.backend");
  await shown.keyboard.press("ArrowRight");
  expect(await focused()).toBe("score.web");
  await shown.keyboard.press("Enter");
  expect(new URL(shown.url()).hash).toBe("#score.web");
  await shown.keyboard.press("/");
  await shown.keyboard.type("orders");
  expect(await shown.locator(".found h3").textContent()).toBe("Found 0");
  await shown.keyboard.press("Escape");
  await shown.keyboard.type("postgresscore");
  await shown.keyboard.press("Enter");
  expect(new URL(shown.url()).hash).toBe("#score.backend.db");
  await shown.close();
});

test("assistive technology finds its way", async (context) => {
  const { page: shown } = await open(browser(context), edgePage, { bypassCSP: true });
  expect(await barriers(shown)).toEqual([]);
  await shown.locator('[data-path="score.backend.db"]').click();
  expect(await barriers(shown)).toEqual([]);
  await shown.close();
});

test("a page opens with what its address names", async (context) => {
  const { page: shown } = await open(browser(context), page, { hash: "#score.workers%5B1%5D" });
  expect(await shown.locator("#panel h2").textContent()).toBe("workers[1]");
  await shown.close();
});

test.for(["light", "dark"] as const)(
  "everything can be read in the %s",
  async (scheme, context) => {
    const { page: shown } = await open(browser(context), edgePage, { colorScheme: scheme });
    expect(await faint(shown)).toEqual([]);
    await shown.locator('[data-path="score.backend"]').click({ position: { x: 20, y: 20 } });
    expect(await faint(shown)).toEqual([]);
    await shown.close();
  },
);

test("on paper it is as wide as the sheet, and has no buttons to press", async (context) => {
  const { page: shown } = await open(browser(context), page);
  await shown.setViewportSize({ width: 700, height: 1000 });
  await shown.emulateMedia({ media: "print" });
  const { width } = (await shown.locator("#canvas svg").boundingBox())!;
  expect(width).toBeLessThanOrEqual(700);
  expect(await shown.locator("#tools").isVisible()).toBe(false);
  await shown.close();
});

test("links lead to the source, if it is said where that is", async (context) => {
  const base = "https://example.org/shop/blob/main";
  await author.gen("graph", "--format", "html", "--out", "linked.html", "--link-base", base);
  const { page: shown } = await open(browser(context), join(author.folder, "linked.html"));
  await shown.locator('[data-path="score.web"]').click();
  const link = shown.locator("#panel .source a").first();
  expect(await link.getAttribute("href")).toMatch(`${base}/deploy/shop.score.ts#L`);
  await shown.close();
});
