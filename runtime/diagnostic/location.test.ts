/** Diagnostics about the command line, and about files as a whole. */
import { expect, test } from "vitest";
import { type Diagnostic, renderPretty } from "./index.ts";

function pretty(diagnostic: Partial<Diagnostic>) {
  const whole = { code: "H0101", severity: "error", message: "it does not fit", ...diagnostic };
  return renderPretty(whole as Diagnostic, { source: () => undefined, color: false });
}

test("a word of the command line", () => {
  const argv = ["deploy", "lo cal", "--verbose"];
  expect(pretty({ location: { kind: "argument", argv, index: 1 }, label: "no such topology" }))
    .toMatchInlineSnapshot(`
    "error[H0101]: it does not fit
     --> command line
      |
      | harmony-gen deploy 'lo cal' --verbose
      |                    ^^^^^^^^ no such topology
      |
      = explain: harmony-gen explain H0101"
  `);
});

test("a word that is missing from the command line", () => {
  expect(pretty({ location: { kind: "argument", argv: ["deploy"], index: 1 } }))
    .toMatchInlineSnapshot(`
    "error[H0101]: it does not fit
     --> command line
      |
      | harmony-gen deploy
      |                    ^
      |
      = explain: harmony-gen explain H0101"
  `);
});

test("a file as a whole, and a warning", () => {
  expect(pretty({ severity: "warning", location: { kind: "file", path: "journal.jsonl" } }))
    .toMatchInlineSnapshot(`
    "warning[H0101]: it does not fit
     --> journal.jsonl
      = explain: harmony-gen explain H0101"
  `);
});
