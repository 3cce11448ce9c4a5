/** What is read by syntax, and by the type checker where syntax is not enough, is what the type checker reads of everything. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { compared, type Compared } from "../testing/written/both-readers.ts";

// `npm run readers` looks at more of them.
const runs = 6;

test("of any project that somebody might write", { timeout: 180_000 }, async () => {
  const size = { leaves: 60, composites: 60, topologies: 8, apps: 6 };
  const seen = { classes: 0, open: 0 };
  const holds = async (compare: () => Promise<Compared>) => {
    const { differences, classes, open } = await compare();
    seen.classes += classes;
    seen.open += open;
    expect(differences.slice(0, 3).join("\n\n")).toBe("");
  };
  await fc.assert(fc.asyncProperty(compared(size), holds), {
    seed: 5,
    numRuns: runs,
    endOnFailure: true,
  });
  expect(seen.classes).toBeGreaterThan(100 * runs);
  // Not all of it may have been left to the type checker.
  expect(seen.open / seen.classes).toBeLessThan(0.8);
});
