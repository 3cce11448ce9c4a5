/** The guides are taken literally: their files are written, compiled and deployed. */
import { execFile } from "node:child_process";
import { chmodSync, rmSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, expect, test } from "vitest";
import { check } from "../compiler/check/check.ts";
import { fixtureOf } from "../compiler/check/fixture.ts";
import type { Rule } from "../compiler/check/rule.ts";
import { rules } from "../compiler/check/rules.ts";
import { Sandbox } from "../compiler/check/sandbox.ts";
import { copyOfSources, follow, write } from "./law/copy.ts";
import { root } from "./law/document.ts";
import { fences } from "./law/fence.ts";

const run = promisify(execFile);
const vitest = "node_modules/vitest/vitest.mjs";
const tsconfig = '{ "extends": "./tsconfig.base.json", "include": ["examples", "generated"] }';
const folders: string[] = [];
afterEach(() => folders.splice(0).forEach((folder) => rmSync(folder, { recursive: true })));

test("the apps of first-score.md compile, are deployed, keep their promises, and go", async () => {
  const folder = copyOfSources();
  folders.push(folder);
  // The database runs as another user when root deploys, and has to reach its data.
  chmodSync(folder, 0o755);
  for (const { page, file, text } of fences())
    if (page.endsWith("/first-score.md") && file)
      write(join(folder, "examples/library", file), text);
  write(join(folder, "tsconfig.json"), tsconfig);
  await node(folder, "compiler/bin/harmony-gen.mjs");
  const run = (app: string, verb: string) =>
    node(folder, `dist/harmony-${app}`, verb, "local", "--state-dir", join(folder, "state"));
  try {
    expect(await run("library", "deploy")).toContain("A book that is shelved can be found.");
    expect(await run("board", "deploy")).toContain("The notice can be read on the board.");
    expect(await run("library", "plan")).toContain("nothing to do");
  } finally {
    await run("library", "destroy");
    await run("board", "destroy");
  }
}, 120_000);

test("a capability, a topology and a provider, added by the guides, hold, compile and deploy", async () => {
  const folder = copyOfSources();
  folders.push(folder);
  const added = ["add-a-capability", "add-a-topology", "add-a-provider"];
  follow(
    folder,
    fences().filter(({ page }) => added.some((name) => page.endsWith(`/${name}.md`))),
  );
  write(join(folder, "examples/notices/deploy/package.json"), '{ "name": "notices-deploy" }');
  write(join(folder, "tsconfig.json"), tsconfig);
  const suites = await node(folder, vitest, "run", "--project", "topologies", "topologies/folder");
  expect(suites).toMatch(/Tests.* 4 passed/);
  await node(folder, "compiler/bin/harmony-gen.mjs");
  const notices = (verb: string) =>
    node(folder, "dist/harmony-notices", verb, "folder", "--state-dir", join(folder, "state"));
  expect(await notices("plan")).toContain("+ page/hours");
  expect(await notices("deploy")).toContain("The page can be read where it was published.");
  expect(await notices("deploy")).toContain("nothing to do");
  expect(await notices("status")).toContain("Current");
  expect(await notices("destroy")).toContain("page/hours");
}, 120_000);

test("the rule of add-a-rule.md finds the mistake of its fixture, and no other rule does", async () => {
  const folder = copyOfSources();
  folders.push(folder);
  follow(
    folder,
    fences().filter(({ page }) => page === "docs/guides/add-a-rule.md"),
  );
  const rule = join(folder, "compiler/check/long-summary");
  const { longSummary } = (await import(join(rule, "rule.ts"))) as { longSummary: Rule };
  using sandbox = new Sandbox(join(root, "node_modules"));
  sandbox.add("error", fixtureOf(rule, "error"));
  const verdict = check(sandbox.read(), [...rules, longSummary]);
  expect(verdict).toMatchObject({
    kind: "findings",
    diagnostics: [{ code: "H0499", label: "86 characters" }],
  });
});

/** What the program wrote; rejects when it does not end with 0. */
async function node(folder: string, ...command: readonly string[]): Promise<string> {
  const { stdout } = await run(process.execPath, command, {
    cwd: folder,
    env: { ...process.env, NO_COLOR: "1" },
  });
  return stdout;
}
