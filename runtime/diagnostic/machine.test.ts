/** What diagnostics look like to machines, and how they are counted. */
import { expect, test } from "vitest";
import { type Diagnostic, renderGithub, renderJson, summary } from "./index.ts";

function at(file: string, line: number, column: number, length: number) {
  return { file, line, column, length };
}

test("json has every key", () => {
  const shown = JSON.parse(renderJson({ code: "H0101", severity: "error", message: "m" }));
  expect(shown).toMatchInlineSnapshot(`
    {
      "code": "H0101",
      "help": [],
      "label": null,
      "labels": [],
      "location": null,
      "log": [],
      "message": "m",
      "notes": [],
      "object": null,
      "severity": "error",
      "state": null,
    }
  `);
});

test("an annotation escapes what would end it", () => {
  const annotation = renderGithub({
    code: "H0101",
    severity: "error",
    message: "50% a, b: c",
    location: { kind: "source", span: at("a,b.ts", 2, 3, 4) },
    notes: ["one\ntwo"],
  });
  expect(annotation).toMatchInlineSnapshot(
    `"::error file=a%2Cb.ts,line=2,endLine=2,col=3,endColumn=7,title=H0101%3A 50%25 a%2C b%3A c::50%25 a, b: c%0Anote: one%0Atwo"`,
  );
});

test("the summary counts", () => {
  const error: Diagnostic = { code: "H0101", severity: "error", message: "m" };
  expect(summary([])).toBe("no errors");
  expect(summary([error])).toBe("1 error");
  expect(summary([error, error, { ...error, severity: "warning" }])).toBe("2 errors, 1 warning");
});
