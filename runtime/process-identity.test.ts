/** Process identity, on real processes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { expect, test } from "vitest";
import { identify, isAlive } from "./process-identity.ts";

test("the same process has the same identity each time", async () => {
  const first = await identify(process.pid);
  expect(first).toEqual(await identify(process.pid));
  expect(first?.startedAt).not.toBe("");
  expect(await isAlive(first!)).toBe(true);
});

test("an ended process is not alive, nor is another with its number", async () => {
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  await once(child, "spawn");
  const identity = await identify(child.pid!);
  expect(await isAlive(identity!)).toBe(true);
  expect(await isAlive({ ...identity!, startedAt: "1" })).toBe(false);
  expect(await isAlive({ ...identity!, bootId: "another boot" })).toBe(false);
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(await isAlive(identity!)).toBe(false);
  expect(await identify(child.pid!)).toBeUndefined();
});
