/** The quick formatter gives the bytes of prettier, or leaves the work to it. */
import { resolve } from "node:path";
import * as prettier from "prettier";
import { describe, expect, test } from "vitest";
import { prove } from "../compile.ts";
import { projectIn } from "../project.ts";
import { Author } from "../testing/author.ts";
import { manyForms } from "../testing/many-forms.ts";
import { shopOf } from "../testing/shop.ts";
import { emit, type GeneratedFile } from "../emit/emit.ts";
import { format } from "./format.ts";
import { digestOf, keepFormats, keptFormats } from "./kept-formats.ts";
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
  const [file] = await format([{ path: "generated/a.ts", text: "void main( 1 );" }], {
    root: author.folder,
  });
  expect(file!.text).toBe("/** @format */\n\nvoid main(1)\n");
});

test("what the quick formatter refuses is told by prettier", async () => {
  using author = new Author({});
  const broken = format([{ path: "generated/a.ts", text: "void main(" }], { root: author.folder });
  await expect(broken).rejects.toThrow("(1:11)");
});

test("modules and data have options of their own", async () => {
  const overrides = [{ files: "*.json", options: { tabWidth: 8 } }];
  using author = new Author({ ".prettierrc": JSON.stringify({ semi: false, overrides }) });
  const [module, data] = await format(
    [
      { path: "generated/a/a.ts", text: "void main( 1 );" },
      { path: "generated/a/a.graph.json", text: '{\n"a": 1}' },
    ],
    { root: author.folder },
  );
  expect(module!.text).toBe("void main(1)\n");
  expect(data!.text).toBe('{\n        "a": 1\n}\n');
});

describe("what was formatted before", () => {
  const path = "generated/a/a.ts";
  const formatted = async (author: Author, text = "void main( 1 );") => {
    const files = await format([{ path, text }], { root: author.folder }, { version: "1" });
    author.write(path, files[0]!.text);
    return files[0]!.text;
  };

  test("is taken from the disk only while all is as it was", async () => {
    using author = new Author({ ".prettierrc": "{}" });
    expect(await formatted(author)).toBe("void main(1);\n");
    expect(await formatted(author)).toBe("void main(1);\n");
    expect(await formatted(author, "void main( 2 );")).toBe("void main(2);\n");
    author.write(path, "void main(2); // by hand");
    expect(await formatted(author, "void main( 2 );")).toBe("void main(2);\n");
    author.remove(path);
    expect(await formatted(author, "void main( 2 );")).toBe("void main(2);\n");
  });

  test("is not formatted again", async () => {
    using author = new Author({ ".prettierrc": "{}" });
    await formatted(author);
    const { configuration, files } = keptFormats(author.folder, "1")!;
    author.write(path, "as if it had been formatted so");
    const after = digestOf(author.read(path));
    const digests = { [path]: [files[path]![0], after] } as const;
    keepFormats(author.folder, "1", { configuration, files: digests });
    expect(await formatted(author)).toBe("as if it had been formatted so");
  });

  test.for<[name: string, change: (author: Author) => void, expected: string]>([
    [
      "other options",
      (author) => author.write(".prettierrc", '{ "semi": false }'),
      "void main(1)\n",
    ],
    [
      "an editor's options",
      (author) => author.write(".editorconfig", "root = true\n[*]\nend_of_line = crlf"),
      "void main(1);\r\n",
    ],
    [
      "options that are code",
      (author) => {
        author.remove(".prettierrc");
        author.write("prettier.config.mjs", "export default { semi: 1 > 2 };");
      },
      "void main(1)\n",
    ],
    [
      "options in package.json",
      (author) => {
        author.remove(".prettierrc");
        author.write("package.json", '{ "name": "shop", "prettier": { "semi": false } }');
      },
      "void main(1)\n",
    ],
    [
      "options nearer to the files",
      (author) => author.write("generated/.prettierrc.json", '{ "semi": false }'),
      "void main(1)\n",
    ],
  ])("is not believed with %s", async ([, change, expected]) => {
    using author = new Author({ ".prettierrc": '{ "semi": true }' });
    expect(await formatted(author)).toBe("void main(1);\n");
    change(author);
    expect(await formatted(author)).toBe(expected);
    expect(await formatted(author)).toBe(expected);
  });
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
