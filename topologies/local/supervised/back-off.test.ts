/** The pauses between starts. */
import { expect, test } from "vitest";
import { pauseAfter } from "./back-off.ts";

test("the pause doubles, up to half a minute", () => {
  const pauses = [1, 2, 3, 8, 9, 100].map(pauseAfter);
  expect(pauses).toEqual([200, 400, 800, 25_600, 30_000, 30_000]);
});
