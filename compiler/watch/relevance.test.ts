/** Which changes are worth a run. */
import { expect, test } from "vitest";
import { decidesAboutAll, isRelevant } from "./relevance.ts";

const whole = { inputs: new Set(["/p/deploy/prices.json", "/p/lib/kit.js"]), isWhole: true };
const broken = { ...whole, isWhole: false };

test.each<[string, boolean, boolean]>([
  ["/p/deploy/shop.score.ts", true, true],
  ["/p/deploy/page.tsx", true, true],
  ["/p/deploy/prices.json", true, true],
  ["/p/lib/kit.js", true, true],
  ["/p/package.json", true, true],
  ["/p/deploy/tsconfig.build.json", true, true],
  // What other tools write; it matters only where something is missing.
  ["/p/build/shop.js", false, true],
  ["/p/build/shop.d.ts", false, true],
  ["/p/coverage/report.json", false, true],
  ["/p/README.md", false, false],
  ["/p/deploy/.shop.score.ts.swp", false, false],
])("%s", (file, whenWhole, whenBroken) => {
  expect([isRelevant(file, whole), isRelevant(file, broken)]).toEqual([whenWhole, whenBroken]);
});

test("settings and folders open the project anew, sources do not", () => {
  const anew = ["/p/package.json", "/p/tsconfig.json", "/p/harmony.config.json", "/p/deploy"];
  expect(anew.filter((file) => !decidesAboutAll(file))).toEqual([]);
  expect(["/p/deploy/a.ts", "/p/deploy/prices.json"].filter(decidesAboutAll)).toEqual([]);
});
