/** What a half-typed command line can go on with. */
import { expect, test } from "vitest";
import { library } from "../../fixture/library.ts";
import { candidates } from "./candidates.ts";

const scores = () => [
  { name: "first", summary: "" },
  { name: "second", summary: "" },
];

function names(line: string): readonly string[] {
  return candidates(library(), line.split(" "), scores).map(({ name }) => name);
}

test.each([
  ["d", ["deploy", "destroy"]],
  ["deploy ", ["shelf"]],
  ["deploy shelf ", []],
  ["--format json deploy s", ["shelf"]],
  ["deploy --state-dir /tmp ", ["shelf"]],
  ["deploy --format ", ["pretty", "plain", "json", "github"]],
  ["deploy --state-dir ", []],
  ["logs shelf f", ["first"]],
  ["logs shelf --l", ["--lines"]],
  ["status shelf --l", []],
  ["completion ", ["bash", "zsh", "fish"]],
])("%j", (line, expected) => {
  expect(names(line)).toEqual(expected);
});
