/** What is read by syntax, and by the type checker where syntax is not enough, is what the type checker reads of everything. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compared, type Compared } from "../testing/written/both-readers.ts";

// `HARMONY_WRITTEN=200 npx vitest run --project unit compiler/engine/equal` looks at so many projects of other seeds.
const more = Number(process.env["HARMONY_WRITTEN"] ?? 0);
const seed = more > 0 ? Date.now() : 5;
const runs = more > 0 ? more : 6;

test("of any project that somebody might write", { timeout: 60_000 + runs * 20_000 }, async () => {
  const size = { leaves: 60, composites: 60, topologies: 8, apps: 6 };
  const seen = { classes: 0, open: 0 };
  const holds = async (compare: () => Promise<Compared>) => {
    const { differences, classes, open } = await compare();
    seen.classes += classes;
    seen.open += open;
    expect(differences.slice(0, 3).join("\n\n")).toBe("");
  };
  await fc.assert(fc.asyncProperty(compared(size), holds), {
    seed,
    numRuns: runs,
    endOnFailure: true,
  });
  expect(seen.classes).toBeGreaterThan(100 * runs);
});
