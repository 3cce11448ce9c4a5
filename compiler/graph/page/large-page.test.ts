/** The page of an app with a thousand Scores stays usable: little is open at first, and everything can be found. */
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { noBrowser, open, startBrowser } from "../../testing/browser.ts";
import { cards, labels, overlaps } from "./testing/look.ts";
import { drawPage } from "../html.ts";
import type { PartPicture, Picture, ScorePicture } from "../picture.ts";

const place = { file: "deploy/large.ts", line: 1, column: 1 };
const [groups, leaves] = [100, 9];

test("a thousand Scores", async ({ skip }) => {
  const browser = await startBrowser();
  if (!browser) return skip(noBrowser);
  const folder = mkdtempSync(join(tmpdir(), "harmony-page-"));
  writeFileSync(join(folder, "large.html"), await drawPage(large()));
  const { page, complaints } = await open(browser, join(folder, "large.html"));
  expect((await cards(page)).length).toBe(groups);
  expect(overlaps(await cards(page))).toEqual([]);

  await page.keyboard.press("/");
  await page.keyboard.type("group42 leaf3");
  expect(await page.locator(".found h3").textContent()).toBe("Found 1");
  await page.keyboard.press("Enter");
  expect(await page.locator("#panel h2").textContent()).toBe("leaf3");
  const { x, y } = (await page.locator('[data-path="score.group42.leaf3"]').boundingBox())!;
  expect(x > 0 && y > 0 && x < 1280 && y < 860).toBe(true);
  expect((await cards(page)).length).toBe(groups - 1 + leaves);
  await page.keyboard.press("Escape");

  await page.getByRole("button", { name: "Open all" }).click();
  const all = await cards(page);
  expect(all.length).toBe(groups * leaves);
  expect(overlaps(all)).toEqual([]);
  expect(overlaps(await labels(page))).toEqual([]);
  expect(complaints).toEqual([]);
  await browser.close();
  rmSync(folder, { recursive: true });
});

/** A hundred groups; in each, every leaf takes something of one or two before it. */
function large(): Picture {
  const numbers = Array.from({ length: groups }, (_, group) => group);
  const root = composite(
    "root",
    numbers.map((group) => part(`group${group}`, `group${group}`)),
  );
  return {
    format: 1,
    name: "large",
    summary: "A thousand Scores",
    place,
    root: ["root"],
    topologies: [],
    scores: [root, ...numbers.flatMap(groupOf)],
    findings: [],
    mistakes: [],
  };
}

function groupOf(group: number): readonly ScorePicture[] {
  const numbers = Array.from({ length: leaves }, (_, leaf) => leaf);
  const parts = numbers.map((leaf) => ({
    ...part(`leaf${leaf}`, `leaf${group}x${leaf}`),
    takes: [...new Set([leaf - 1, (leaf * (group + 3)) % (leaf + 1)])]
      .filter((from) => from >= 0 && from < leaf)
      .map((from) => ({ from: `leaf${from}`, output: from % 2 ? "host" : "url", place })),
  }));
  return [composite(`group${group}`, parts), ...parts.map(({ scores }) => score(scores[0]!))];
}

function part(name: string, id: string): PartPicture {
  return { name, scores: [id], count: "one", place, takes: [], after: [], mistakes: [] };
}

function composite(id: string, parts: readonly PartPicture[]): ScorePicture {
  return { ...score(id), kind: "composite", parts };
}

function score(id: string): ScorePicture {
  return {
    id,
    class: `${id[0]!.toUpperCase()}${id.slice(1)}Score`,
    kind: "score",
    summary: "",
    package: "large-deploy",
    place,
    needs: ["HttpHosting"],
    unknown: false,
    spec: { type: "object", fields: [] },
    parts: [],
    promises: [],
    mistakes: [],
  };
}
