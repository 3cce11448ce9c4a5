/** What a half-typed command line of harmony-gen can go on with, asked as the scripts of the shells ask. */
import { expect, test } from "vitest";
import { readCommandLine } from "./read-command-line.ts";
import { shells } from "./command-completion.ts";

function names(words: readonly string[]): readonly string[] {
  const request = readCommandLine(["__complete", "--", ...words], "1.0.0");
  if (request.verb !== "show") throw new TypeError(`${request.verb} is no answer`);
  return request.text
    .split("\n")
    .slice(0, -1)
    .map((line) => line.split("\t")[0]!);
}

test.each([
  ["c", ["check", "completion"]],
  ["new ", ["score", "app", "topology", "capability"]],
  ["new t", ["topology"]],
  ["new score ", []],
  ["new score Orders --n", ["--needs"]],
  ["check --fo", ["--format"]],
  ["check --format ", ["pretty", "json", "github", "sarif"]],
  ["check --format = j", ["json"]],
  ["check --format =", ["pretty", "json", "github", "sarif"]],
  ["--watch g", ["graph"]],
  ["init --n", ["--name", "--no-install", "--no-ci"]],
  ["completion ", ["bash", "zsh", "fish"]],
  ["lsp --s", []],
])("%j", (line, expected) => {
  expect(names(line.split(" "))).toEqual(expected);
});

test.each(shells)("the script for %s asks for more", (shell) => {
  const request = readCommandLine(["completion", shell], "1.0.0");
  expect(request).toMatchObject({ verb: "show", text: expect.stringContaining("__complete --") });
});
