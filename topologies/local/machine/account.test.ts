/** Where another user can go. */
import { chmod, mkdir, mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { barrier } from "./account.ts";

const stranger = { name: "stranger", uid: 54_321, gid: 54_321 };

test("the first closed folder on the way is the barrier, for whom it is closed", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "harmony-account-"));
  onTestFinished(() => rm(folder, { recursive: true }));
  const deep = path.join(folder, "a", "b");
  await mkdir(deep, { recursive: true });
  await chmod(folder, 0o711);
  expect(await barrier(stranger, deep)).toBeUndefined();
  await chmod(path.join(folder, "a"), 0o700);
  expect(await barrier(stranger, deep)).toBe(path.join(folder, "a"));
  const owner = { name: "owner", uid: process.getuid!(), gid: process.getgid!() };
  expect(await barrier(owner, deep)).toBeUndefined();
});
