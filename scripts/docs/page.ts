/** Page: what is said about one diagnosis. Rules' pages show the rules' own fixtures. */
import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { type FixtureFile, fixtureOf } from "../../compiler/check/fixture.ts";
import { root } from "../step.ts";

export interface Page {
  readonly code: string;
  readonly title: string;
  /** The whole page, fixtures included. */
  readonly text: string;
  /** Who tells it: `harmony-gen` while building, or an app's command. */
  readonly from: "compiler" | "runtime";
}

/** Every page, by code. */
export function readPages(): readonly Page[] {
  const rules = globSync("compiler/check/*/rule.md", { cwd: root });
  const tools = globSync("compiler/pages/*.md", { cwd: root });
  const runs = globSync("{runtime,topologies}/**/pages/*.md", { cwd: root, exclude: isForeign });
  return [
    ...[...rules, ...tools].map((file) => readPage(file, "compiler")),
    ...runs.map((file) => readPage(file, "runtime")),
  ].toSorted((a, b) => (a.code < b.code ? -1 : 1));
}

function isForeign(name: string): boolean {
  return name === "node_modules" || name === "dist";
}

function readPage(file: string, from: Page["from"]): Page {
  const text = readFileSync(path.join(root, file), "utf8");
  const [, code, title] = /^# (H\d{4}): (.+)$/m.exec(text) ?? [];
  if (code === undefined || title === undefined)
    throw new Error(`${file} does not start with "# H0000: title"`);
  return { code, title, text: withFixtures(text, path.join(root, path.dirname(file))), from };
}

function withFixtures(text: string, folder: string): string {
  return text
    .replace(/^\{\{error\.txt\}\}$/m, () => fence("text", errorText(folder)))
    .replace(/^\{\{error\}\}$/m, () => shown(fixtureOf(folder, "error")))
    .replace(/^\{\{ok\}\}$/m, () => shown(changed(folder)));
}

function errorText(folder: string): string {
  return readFileSync(path.join(folder, "fixture/error.txt"), "utf8");
}

/** The files of the passing fixture that the failing one does not already show. */
function changed(folder: string): readonly FixtureFile[] {
  const known = new Set(fixtureOf(folder, "error").map((file) => file.path + file.text));
  return fixtureOf(folder, "ok").filter((file) => !known.has(file.path + file.text));
}

function shown(files: readonly FixtureFile[]): string {
  const named = files.length > 1 || files.some(({ path: file }) => !/^(error|ok)\.ts$/.test(file));
  return files
    .map(({ path: file, text }) => {
      const block = fence(path.extname(file).slice(1), text);
      return named ? `\`${file}\`:\n\n${block}` : block;
    })
    .join("\n\n");
}

function fence(language: string, text: string): string {
  return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}
