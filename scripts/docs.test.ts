/** Every diagnosis has a page, and what is made of the pages is fresh. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { leftovers, outputs } from "./docs/outputs.ts";
import { readPages } from "./docs/page.ts";
import { root } from "./step.ts";

const sources = globSync("{runtime,compiler,topologies,deploy}/**/*.{ts,mjs}", {
  cwd: root,
  exclude: (name) => ["node_modules", "dist", "fixture", "explanations.ts"].includes(name),
}).filter((file) => !file.endsWith(".test.ts"));

test("the pages and what `explain` prints are fresh: `node scripts/docs.ts` writes them", async () => {
  const wanted = await outputs();
  const stale = [...wanted].filter(([file, text]) => text !== textOf(file));
  expect(stale.map(([file]) => file)).toEqual([]);
  expect(leftovers(wanted)).toEqual([]);
});

test("every code in the sources has a page, and every page a code", () => {
  const told = new Set(
    sources.flatMap((file) => textOf(file)!.match(/(?<=["`])H\d{4}(?=["`])/g) ?? []),
  );
  expect(readPages().map((page) => page.code)).toEqual([...told].toSorted());
});

function textOf(file: string): string | undefined {
  try {
    return readFileSync(path.join(root, file), "utf8");
  } catch {
    return undefined;
  }
}
