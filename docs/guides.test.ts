/** The project of the first guide is one that `harmony-gen` accepts. */
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { check } from "../compiler/check/check.ts";
import { projectIn } from "../compiler/project.ts";
import { read } from "../compiler/read/read.ts";
import { root } from "./law/document.ts";
import { fences } from "./law/fence.ts";

const folder = mkdtempSync(join(tmpdir(), "harmony-guide-"));
afterAll(() => rmSync(folder, { recursive: true }));

test("docs/guides/first-score.md makes apps without a finding", () => {
  layOut("docs/guides/first-score.md");
  const answer = read(projectIn(folder));
  if (answer.kind === "unreadable") expect(answer.diagnostics).toEqual([]);
  else {
    const verdict = check(answer.model);
    if (verdict.kind === "findings") expect(verdict.diagnostics).toEqual([]);
    else expect(verdict.apps.map(({ name }) => name).toSorted()).toEqual(["board", "library"]);
  }
});

/** Writes the page's project as its reader would have it after the last step. */
function layOut(page: string): void {
  const steps = fences().filter((fence) => fence.page === page);
  const manifest = steps.find(({ language }) => language === "json")!;
  write("deploy/package.json", manifest.text);
  for (const { file, text } of steps) if (file) write(`deploy/${file}`, text);
  write("tsconfig.json", JSON.stringify({ extends: join(root, "tsconfig.base.json") }));
  symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
}
