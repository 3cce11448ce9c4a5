/** What the README shows of a first deploy is what is said. */
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { startCommand } from "./harmony.ts";
import { normalised } from "./normalise.ts";
import { useSandbox } from "./sandbox.ts";

const sandbox = useSandbox("bakery");
const run = (...args: readonly string[]) => {
  const binary = path.join(sandbox.folder, "dist", "harmony-bakery");
  const state = `XDG_STATE_HOME=${sandbox.stateDir}`;
  return startCommand(sandbox, ["/usr/bin/env", state, binary, ...args]).ended;
};
afterAll(() => run("destroy", "local"));

test("a first deploy and a look at it", async () => {
  const deploy = await run("deploy", "local");
  expect(deploy.code, deploy.output).toBe(0);
  // What it says while it works depends on how fast this machine is.
  const conclusion = deploy.stdout.slice(deploy.stdout.indexOf("\ndeployed bakery") + 1);
  const status = await run("status", "local");
  const told = `$ npx harmony-bakery deploy local\n…\n${conclusion}\n$ npx harmony-bakery status local\n${status.stdout}`;
  const steady = normalised(told, sandbox).replace(/port {2}\d+/g, "port  <port>");
  await expect(steady).toMatchFileSnapshot("told/first-deploy.txt");
});
