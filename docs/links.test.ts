/** Every link from a page to another file of the repository leads somewhere. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./law/document.ts";

test("links of README.md and docs/ lead to files that are there", () => {
  const pages = ["README.md", ...globSync("docs/**/*.md", { cwd: root })];
  const links = pages.flatMap((page) => linksOf(page).map((link) => ({ page, link })));
  expect(links.length).toBeGreaterThan(0);
  const broken = links.filter(({ page, link }) => !existsSync(join(root, dirname(page), link)));
  expect(broken).toEqual([]);
});

/** Links within the repository, without what follows `#`; links in code are examples. */
function linksOf(page: string): readonly string[] {
  const text = readFileSync(join(root, page), "utf8").replace(/^```[\s\S]*?^```$/gm, "");
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map((match) => match[1]!.replace(/#.*/, ""))
    .filter((link) => link !== "" && !/^[a-z]+:/.test(link));
}
