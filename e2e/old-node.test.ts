/** Started by a Node that is too old, everything that people start says so in words. */
import { execFileSync } from "node:child_process";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { startCommand } from "./harmony.ts";
import { repository, useSandbox } from "./sandbox.ts";

const sandbox = useSandbox("bakery");
const old = oldNode();
if (!old) console.warn("SKIPPED: this machine has no Node older than 24 to try");

describe.skipIf(!old)("an old Node", () => {
  test.each([
    ["the binary", ["dist/harmony-bakery", "deploy", "local"]],
    ["harmony-gen", ["compiler/bin/harmony-gen.mjs", "check"]],
    ["harmony", ["runtime/bin/harmony.mjs", "bakery"]],
    ["a script of this project", ["scripts/run.mjs", "scripts/check.ts"]],
  ])("%s says which Node it needs", async (_what, [program = "", ...args]) => {
    const command = [old!, path.join(repository, program), ...args];
    const ended = await startCommand(sandbox, command).ended;
    expect(ended.code, ended.output).toBe(2);
    expect(ended.output).toContain("Node 24");
    expect(ended.output).toContain(`v${versionOf(old!)}`);
    expect(ended.output).not.toMatch(/^\s+at /m);
  });
});

/** The first Node on the way that is older than 24. */
function oldNode(): string | undefined {
  const folders = [...(process.env["PATH"] ?? "").split(":"), "/usr/bin", "/usr/local/bin"];
  return folders
    .map((folder) => path.join(folder, "node"))
    .find((file) => Number(versionOf(file).split(".")[0]) < 24);
}

/** `20.20.2`; `NaN` when there is no Node. */
function versionOf(file: string): string {
  try {
    return execFileSync(file, ["--version"], { encoding: "utf8", stdio: "pipe" }).trim().slice(1);
  } catch {
    return "NaN";
  }
}
