/** No example in the documentation lies: each is compiled, or is a file of this repository. */
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { root } from "./law/document.ts";
import { fences, placeOf } from "./law/fence.ts";
import { typeErrors } from "./law/type-check.ts";

const all = fences();

describe("fences", () => {
  test.each(all.filter(({ include }) => include).map((fence) => [placeOf(fence), fence] as const))(
    "%s is the file it says it is",
    (_place, { include, language, text }) => {
      const file = readFileSync(resolve(root, include!), "utf8");
      expect(text.trim()).not.toBe("");
      if (language === "text") expect(text).toBe(file);
      else expect(file).toContain(text);
    },
  );

  test("of TypeScript compile under the project's own settings", () => {
    const typescript = all.filter(({ language, include }) => language === "ts" && !include);
    expect(typescript.length).toBeGreaterThan(0);
    expect(typeErrors(typescript)).toEqual([]);
  });

  test("in other languages are of a kind that is held to the truth", () => {
    const loose = all.filter(
      ({ language, include, file }) =>
        !include && !file && !["ts", "sh", "text", "json"].includes(language),
    );
    expect(loose.map(placeOf)).toEqual([]);
  });
});
