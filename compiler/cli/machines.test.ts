/** What harmony-gen tells machines: lines as their schema says, and paths as the repository has them. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, expect, test } from "vitest";
import { Author } from "../testing/author.ts";
import { shopOf, twoParts } from "../testing/shop.ts";

const schema: object = JSON.parse(
  readFileSync(join(import.meta.dirname, "finding.schema.json"), "utf8"),
);
const isFinding = new Ajv2020({ allErrors: true }).compile(schema);

const inFolder = Object.fromEntries(
  Object.entries(shopOf(twoParts)).map(([path, text]) => [
    `shops/one/${path}`,
    path.endsWith("place.ts") ? text.replaceAll("PostgreSQL & HttpHosting", "HttpHosting") : text,
  ]),
);
const author = new Author(inFolder);
for (const path of ["package.json", "tsconfig.json", "deploy/package.json"])
  author.write(`shops/one/${path}`, author.read(path));
afterAll(() => author[Symbol.dispose]());

test("every line of json is as its schema says", async () => {
  const answers = [
    await author.gen("check", "--project", "shops/one", "--format", "json"),
    await author.gen("chekc", "--format", "json"),
    await author.gen("check", "--project", "nowhere", "--format", "json"),
  ];
  const lines = answers.flatMap(({ stdout }) => stdout.trim().split("\n"));
  expect(lines.length).toBeGreaterThan(2);
  for (const line of lines) {
    const shown: object = JSON.parse(line);
    expect(isFinding(shown) ? [] : isFinding.errors, line).toEqual([]);
    expect(Object.keys(shown)[0]).toBe("format");
  }
  expect(isFinding({ format: 1, code: "H0101" })).toBe(false);
});

test("annotations and SARIF have the paths of the repository", async () => {
  const generator = join(import.meta.dirname, "../bin/harmony-gen.mjs");
  const check = (format: string, repository: string) =>
    author.run(
      [generator, "check", "--project", "shops/one", "--format", format],
      process.execPath,
      { GITHUB_WORKSPACE: repository },
    );
  const annotations = (await check("github", author.folder)).stdout;
  expect(annotations).toContain("::error file=shops/one/deploy/shop.score.ts,line=");
  expect((await check("sarif", author.folder)).stdout).toContain('"shops/one/deploy/shop');
  expect((await check("github", "/elsewhere")).stdout).toContain("::error file=deploy/shop.score");
  expect((await check("json", author.folder)).stdout).toContain('"file":"deploy/shop.score.ts"');
});
