/** The quick formatter gives the bytes of prettier, or leaves the work to it. */
import { resolve } from "node:path";
import * as prettier from "prettier";
import { expect, test } from "vitest";
import { prove } from "../compile.ts";
import { projectIn } from "../project.ts";
import { Author } from "../testing/author.ts";
import { manyForms } from "../testing/many-forms.ts";
import { shopOf } from "../testing/shop.ts";
import { emit, type GeneratedFile } from "./emit.ts";
import { format } from "./format.ts";
import { isExpressible, quickFormat } from "./quick-format.ts";

const configurations: readonly prettier.Options[] = [
  {},
  { printWidth: 100 },
  { printWidth: 1 },
  { printWidth: 320, tabWidth: 8 },
  { useTabs: true, singleQuote: true, semi: false },
  { printWidth: 60, trailingComma: "none", bracketSpacing: false, arrowParens: "avoid" },
  { tabWidth: 4, quoteProps: "consistent", objectWrap: "collapse", endOfLine: "crlf" },
  { quoteProps: "preserve", trailingComma: "es5", singleQuote: true, bracketSameLine: true },
  { experimentalOperatorPosition: "start", proseWrap: "always", endOfLine: "cr" },
];

const oddTexts: GeneratedFile = {
  path: "generated/odd/odd.interpret.ts",
  text: `/** It's "odd". */
const odd = { "plain": 'it\\'s "both"', "with-dash": "it's", "1": "\\"", "日本": "漢字 🎉",
  where: { file: "a/very/long/path/that/fills/the/line/and/more.score.ts", line: 1, column: 2 }, };
void main( { create: () => new Odd(), list: [ "a", ], none: [], nothing: {}, } );
`,
};

const samples = [...(await emitted()), oddTexts];

test("the sample has every kind of generated file", () => {
  expect(samples.length).toBeGreaterThan(20);
  for (const ending of [".interpret.ts", ".smoke-test.ts", ".graph.json", "harmony-shop.ts"])
    expect(samples.filter(({ path }) => path.endsWith(ending))).not.toEqual([]);
});

test.each(configurations)("with %o the bytes are those of prettier", async (options) => {
  const quick = (await quickFormat(options))!;
  for (const file of samples) {
    expect(await quick(file), file.path).toBe(await byPrettier(file, options));
  }
});

test.each<object>([
  { plugins: ["prettier-plugin-organize-imports"] },
  { experimentalTernaries: true },
  { insertPragma: true },
  { endOfLine: "auto" },
  { printWidth: 1000 },
  { tabWidth: 0 },
  { semi: "no" },
  { aNewOption: 1 },
])("%o is left to prettier", (options) => {
  expect(isExpressible(options)).toBe(false);
});

test("what the quick formatter can't express is formatted all the same", async () => {
  using author = new Author({ ".prettierrc.json": '{ "insertPragma": true, "semi": false }' });
  const [file] = await format([{ path: "generated/a.ts", text: "void main( 1 );" }], author.folder);
  expect(file!.text).toBe("/** @format */\n\nvoid main(1)\n");
});

test("what the quick formatter refuses is told by prettier", async () => {
  using author = new Author({});
  const broken = format([{ path: "generated/a.ts", text: "void main(" }], author.folder);
  await expect(broken).rejects.toThrow("(1:11)");
});

function byPrettier({ path, text }: GeneratedFile, options: prettier.Options): Promise<string> {
  const parser = path.endsWith(".json") ? "json" : "typescript";
  return prettier.format(text, { ...options, parser });
}

async function emitted(): Promise<readonly GeneratedFile[]> {
  using author = new Author({ ...shopOf(""), ...manyForms });
  const projects = [resolve(import.meta.dirname, "../.."), author.folder].map((folder) =>
    projectIn(folder),
  );
  const proven = await Promise.all(projects.map((each) => prove(each)));
  expect(proven.flatMap(({ diagnostics }) => diagnostics)).toEqual([]);
  return proven.flatMap(({ apps }) => apps.flatMap((app) => emit(app, "generated")));
}
