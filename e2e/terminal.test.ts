/** On a terminal a deploy is a live tree; the terminal is as it was when the command ends. */
import { existsSync } from "node:fs";
import path from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { type Ended, harmony, startCommand } from "./harmony.ts";
import { useSandbox } from "./sandbox.ts";

const sandbox = useSandbox("bakery");
const script = "/usr/bin/script";
const linux = process.platform === "linux" && existsSync(script);
if (!linux) console.warn("SKIPPED: a terminal is made with `script` of util-linux");

afterAll(() => harmony(sandbox, "bakery", "destroy", "local"));

describe.skipIf(!linux)("on a terminal", () => {
  test.each([100, 40])("%i columns wide, a deploy draws and redraws its tree", async (columns) => {
    const { code, output } = await onTerminal(columns, "deploy", "local");
    expect(code, output).toBe(0);
    expect(output).toContain("\u001B[");
    expect(output).toMatch(/shop .*http:\/\/127\.0\.0\.1:\d+/);
    expect(showsCursor(output)).toBe(true);
  });

  test("help is coloured and whole", async () => {
    const { code, output } = await onTerminal(80, "--help");
    expect(code).toBe(0);
    expect(output).toContain("deploy <topology>");
  });
});

function onTerminal(columns: number, ...args: readonly string[]): Promise<Ended> {
  const binary = path.join(sandbox.folder, "dist/harmony-bakery");
  const words = [binary, "--state-dir", sandbox.stateDir, ...args];
  const command = `stty cols ${columns} rows 40; ${words.join(" ")}`;
  return startCommand(sandbox, [script, "-qfec", command, "/dev/null"]).ended;
}

/** Whether the last word on the cursor was to show it. */
function showsCursor(output: string): boolean {
  return output.lastIndexOf("\u001B[?25h") >= output.lastIndexOf("\u001B[?25l");
}
