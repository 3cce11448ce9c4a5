/** A project that can not be read is answered in words by harmony-gen, where it is broken. */
import { expect, test } from "vitest";
import { useAuthorProject } from "./author-project.ts";
import { normalised } from "./normalise.ts";

const project = useAuthorProject();
const score = "deploy/bakery.score.ts";

test.each([
  ["syntax-error", score, "export class", "export clas"],
  ["broken-tsconfig", "tsconfig.json", '"include"', '"include'],
  ["unknown-base-of-tsconfig", "tsconfig.json", "tsconfig.base.json", "tsconfig.bass.json"],
  [
    "forgotten-import",
    score,
    "import { HttpServerScore, PostgresScore }",
    "import { PostgresScore }",
  ],
  [
    "bare-error",
    score,
    "async takesAnOrder({",
    "async takesNothing() {\n    throw new Error();\n  }\n\n  async takesAnOrder({",
  ],
])("%s", async (name, file, from, to) => {
  await project.edit(file, from, to);
  const { code, output } = await project.gen("check");
  await project.edit(file, to, from);
  expect(code, output).toBe(1);
  expect(output).not.toMatch(/^\s+at .+:\d+/m);
  await expect(normalised(output, project)).toMatchFileSnapshot(`told/${name}.txt`);
});
