/** What is found without TypeScript is what TypeScript finds; where that is not certain, nothing is answered. */
import { createRequire } from "node:module";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { filesOf } from "./sources.ts";
import { readTsconfig } from "./tsconfig.ts";

const ts = createRequire(import.meta.url)("typescript") as typeof import("typescript");
const folder = mkdtempSync(join(tmpdir(), "harmony-sources-"));
afterAll(() => rmSync(folder, { recursive: true }));

const sources = `
  a.ts a.tsx b.tsx b.js c.mts d.cts e.d.ts f.json
  g.min.ts .h.ts src/i.ts src/deep/j.ts src/deep/k.test.ts src/.hidden/l.ts src/x.y/m.ts deploy/n.score.ts
  deploy/o.ts/p.ts node_modules/q/r.ts src/node_modules/s.ts dist/t.ts out/u.ts .v/w.ts srcs/x.ts src2/y.ts
  bower_components/z.ts
`;
for (const path of sources.trim().split(/\s+/)) write(path, "export {};");

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}

function ours(path = "tsconfig.json"): readonly string[] | undefined {
  const tsconfig = readTsconfig(join(folder, path));
  return tsconfig && filesOf(tsconfig)?.filter(isSource).toSorted();
}

function theirs(path = "tsconfig.json"): readonly string[] {
  const { config } = ts.readConfigFile(join(folder, path), ts.sys.readFile);
  const at = join(folder, path);
  const parsed = ts.parseJsonConfigFileContent(config, ts.sys, dirname(at), undefined, at);
  return parsed.fileNames.filter(isSource).toSorted();
}

// Declarations and installed files are no author's sources: both readers leave them out.
function isSource(path: string): boolean {
  return !/\.d\.[cm]?ts$/.test(path) && !path.includes("/node_modules/");
}

const lists: readonly object[] = [
  {},
  { include: ["src"] },
  { include: ["src", "deploy", "src/deep"] },
  { include: ["./src/**/*.ts", "a.ts"] },
  { include: ["src/*"] },
  { include: ["src/*/*.ts"] },
  { include: ["**/*.test.ts", "?.ts"] },
  { include: ["*.ts", ".*.ts"] },
  { include: ["*/?.ts", "**/d*p/*"] },
  { include: ["src/.hidden/*.ts", "**/x.y/*"] },
  { include: ["src*/*"] },
  { include: ["deploy/*.score.ts", "deploy/o.ts/p.ts"] },
  { include: ["**/*"], exclude: ["src"] },
  { include: ["**/*"], exclude: ["**/*.test.ts", "d*", "src/deep/"] },
  { exclude: ["**/deep", "./a.ts"] },
  { exclude: [] },
  { exclude: ["**/*.min.ts", "s?c"] },
  { files: ["a.tsx"], include: ["src"] },
  { files: ["a.tsx", "src/i.ts"] },
  { compilerOptions: { outDir: "out", declarationDir: "./dist" } },
  { compilerOptions: { outDir: "out" }, exclude: ["src"] },
  { include: ["${configDir}/src"] },
  { include: ["../**/i.ts", "nowhere"] },
];

test.each(lists)("%j", (list) => {
  write("tsconfig.json", JSON.stringify(list));
  expect(ours()).toEqual(theirs());
});

test("what a tsconfig extends is read as TypeScript reads it", () => {
  write("bases/one.json", '{ "include": ["../src"], "compilerOptions": { "outDir": "../out" } }');
  write("bases/two.json", '{ // two\n "extends": "./one", "exclude": ["../src/deep", /**/ ], }');
  write("bases/three.json", '{ "include": ["${configDir}/deploy"], "files": ["../c.mts"] }');
  write("node_modules/shared/package.json", '{ "name": "shared" }');
  write("node_modules/shared/four.json", '{ "include": ["../../src2", "${configDir}/src"] }');
  const all: readonly object[] = [
    { extends: "./bases/one.json" },
    { extends: "./bases/two" },
    { extends: ["./bases/two", "./bases/three"] },
    { extends: ["./bases/three", "./bases/two"], include: ["deploy"] },
    { extends: "shared/four.json" },
    { extends: "./bases/one", include: undefined, files: ["a.ts"] },
  ];
  for (const each of all) {
    write("tsconfig.json", JSON.stringify(each));
    expect(ours(), JSON.stringify(each)).toEqual(theirs());
  }
  const shared = readTsconfig(join(folder, "bases/two.json"));
  expect(shared?.origins.map((each) => each.slice(folder.length))).toEqual([
    "/bases/two.json",
    "/bases/one.json",
  ]);
});

test("what only TypeScript can tell is left to it", () => {
  const unsure = [
    "{ not json",
    '{ "include": "src" }',
    '{ "extends": "./nowhere" }',
    '{ "extends": "shared" }',
    '{ "extends": "./tsconfig.json" }',
    '{ "compilerOptions": { "paths": null } }',
    '{ "compilerOptions": { "allowJs": true } }',
    '{ "include": ["src/**"] }',
    '{ "files": [] }',
    '{ "include": ["nowhere"] }',
    '{ "include": ["src/.hidden"] }',
    '{ "include": ["src*"] }',
  ];
  for (const text of unsure) {
    write("tsconfig.json", text);
    expect(ours(), text).toBeUndefined();
  }
  write("tsconfig.json", '{ "include": ["src"] }');
  symlinkSync(join(folder, "deploy"), join(folder, "src/link"));
  expect(ours()).toBeUndefined();
});
