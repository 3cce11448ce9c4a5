/** Which lines of a log are new. */
import { expect, test } from "vitest";
import { newLines } from "./new-lines.ts";

test.each([
  [[], ["a"], ["a"]],
  [["a", "b"], ["a", "b"], []],
  [["a", "b"], ["a", "b", "c"], ["c"]],
  [["a", "b"], ["b", "c"], ["c"]],
  [
    ["a", "b"],
    ["x", "y"],
    ["x", "y"],
  ],
  [["a", "a"], ["a", "a", "a"], ["a"]],
])("after %j, %j has the new lines %j", (before, now, expected) => {
  expect(newLines(before, now)).toEqual(expected);
});
