/** `harmony <app>` finds the generated commands on the way, and passes words and exit codes on. */
import path from "node:path";
import { expect, test } from "vitest";
import { type Ended, startCommand } from "./harmony.ts";
import { repository, useSandbox } from "./sandbox.ts";

const sandbox = useSandbox("bakery");

test("it lists what it finds", async () => {
  const { code, output } = await dispatch();
  expect(output).toContain("bakery");
  expect(code).toBe(0);
});

test("it runs the app's command with the words that follow", async () => {
  const topologies = await dispatch("bakery", "topologies");
  expect(topologies.stdout).toContain("real processes on this machine");
  expect((await dispatch("bakery", "deploy")).code).toBe(2);
});

test("an unknown app is answered with the one that was meant", async () => {
  const { code, output } = await dispatch("bakry");
  expect(code).toBe(2);
  expect(output).toContain("did you mean `bakery`?");
});

function dispatch(...args: readonly string[]): Promise<Ended> {
  const dispatcher = path.join(repository, "runtime/bin/harmony.mjs");
  const way = `PATH=${sandbox.folder}/dist:${path.dirname(process.execPath)}:/usr/bin:/bin`;
  return startCommand(sandbox, ["/usr/bin/env", way, process.execPath, dispatcher, ...args]).ended;
}
