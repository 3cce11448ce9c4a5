/** What `tsc` accepts in `unseen.ts` is what harmony-gen reports. */
import {
  copyFileSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterAll, expect, test } from "vitest";
import { check } from "../../compiler/check/check.ts";
import { projectIn } from "../../compiler/project.ts";
import { read } from "../../compiler/read/read.ts";

const here = import.meta.dirname;
const root = resolve(here, "../..");
const source = readFileSync(join(here, "unseen.ts"), "utf8");
const folder = mkdtempSync(join(tmpdir(), "harmony-unseen-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Code and class, as the doc comments have them. */
const promised = [
  ...source.matchAll(/\/\*\* (H\d{4}): [^/]*\*\/\n(?:\/\/.*\n)?export class (\w+)/g),
];

test("every class of unseen.ts is reported under the code that it names", () => {
  expect(promised.length).toBe(source.match(/^export class/gm)?.length);
  const codes = promised.map(([, code]) => code);
  const reported = findings().filter(({ code }) => codes.includes(code));
  expect(reported.map(({ code, line }) => [code, classAt(line)])).toEqual(
    promised.map(([, code, name]) => [code, name]),
  );
});

function findings() {
  const tsconfig = { extends: join(root, "tsconfig.base.json") };
  writeFileSync(join(folder, "tsconfig.json"), JSON.stringify(tsconfig));
  writeFileSync(join(folder, "package.json"), '{ "name": "unseen-deploy", "type": "module" }');
  for (const name of ["unseen.ts", "world.ts"]) copyFileSync(join(here, name), join(folder, name));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  const answer = read(projectIn(folder));
  if (answer.kind === "unreadable") expect.fail(JSON.stringify(answer.diagnostics));
  const verdict = check(answer.model);
  if (verdict.kind === "checked") expect.fail("there are no findings");
  return verdict.diagnostics.flatMap(({ code, location }) =>
    location?.kind === "source" && location.span.file === "unseen.ts"
      ? [{ code, line: location.span.line }]
      : [],
  );
}

/** The class that `line` of the source, from 1, lies in. */
function classAt(line: number): string | undefined {
  const before = source.split("\n").slice(0, line).join("\n");
  return [...before.matchAll(/^export class (\w+)/gm)].at(-1)?.[1];
}
