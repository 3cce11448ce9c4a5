/** The lock, on real files and real processes. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, mkdtemp, readdir, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { systemClock } from "../clock.ts";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { identify } from "../process-identity.ts";
import { type LockHolder, thisProcess } from "./lock-holder.ts";
import { takeLock } from "./lock.ts";
import { succeed } from "./succession.ts";

async function aFolder() {
  const root = await mkdtemp(join(tmpdir(), "harmony-lock-"));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const folder = join(root, "app", "place");
  const warnings: Diagnostic[] = [];
  const ask = {
    folder,
    verb: "deploy",
    app: "app",
    topology: "place",
    clock: systemClock,
    warn: (diagnostic: Diagnostic) => void warnings.push(diagnostic),
  };
  return { root, folder, path: join(folder, "lock"), ask, warnings };
}

async function left(path: string, holder: Partial<LockHolder>, agoMs = 0): Promise<void> {
  await mkdir(join(path, ".."), { recursive: true });
  const me = await thisProcess("deploy", "a nonce", Date.now());
  await writeFile(path, JSON.stringify({ ...me, ...holder }));
  const then = new Date(Date.now() - agoMs);
  await utimes(path, then, then);
}

test("a lock says who has it, and is gone with its empty folders when it is let go of", async () => {
  const { root, path, ask } = await aFolder();
  {
    await using _lock = await takeLock(ask);
    const holder = JSON.parse(await readFile(path, "utf8")) as LockHolder;
    expect(holder).toMatchObject({ verb: "deploy", process: await identify(process.pid) });
    await expect(takeLock(ask)).rejects.toThrow("H1010");
  }
  expect(await readdir(root)).toEqual([]);
});

test("a dead holder on this machine is replaced at once", async () => {
  const { path, ask, warnings } = await aFolder();
  const child = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  await once(child, "spawn");
  const identity = (await identify(child.pid!))!;
  await left(path, { process: identity });
  await expect(takeLock(ask)).rejects.toThrow("H1010");
  child.kill("SIGKILL");
  await once(child, "exit");
  await using _lock = await takeLock(ask);
  expect(warnings).toMatchObject([{ code: "H1021" }]);
});

test("a later process with the same number is not the holder", async () => {
  const { path, ask } = await aFolder();
  const me = (await identify(process.pid))!;
  await left(path, { process: { ...me, startedAt: "1" } });
  await using _lock = await takeLock(ask);
});

test("a holder on another machine is replaced once it was silent for half a minute", async () => {
  const { path, ask } = await aFolder();
  await left(path, { host: "elsewhere" }, 20_000);
  await expect(takeLock(ask)).rejects.toThrow(/H1010.*@elsewhere/);
  await left(path, { host: "elsewhere" }, 31_000);
  await using _lock = await takeLock(ask);
});

test("a lock that can not be read is replaced once it is old", async () => {
  const { path, ask } = await aFolder();
  await left(path, {});
  await writeFile(path, "{");
  await expect(takeLock(ask)).rejects.toThrow("H1010");
  await utimes(path, new Date(0), new Date(0));
  await using _lock = await takeLock(ask);
});

test("of many that find a dead holder one takes over", async () => {
  const { path, ask, warnings } = await aFolder();
  const me = (await identify(process.pid))!;
  await left(path, { process: { ...me, startedAt: "1" } });
  const ended = await Promise.allSettled(Array.from({ length: 16 }, () => takeLock(ask)));
  const taken = ended.filter((end) => end.status === "fulfilled");
  expect(taken).toHaveLength(1);
  expect(warnings).toHaveLength(1);
  expect(await readdir(join(path, ".."))).toEqual(["lock"]);
  await taken[0]!.value[Symbol.asyncDispose]();
});

test("a successor that died before it had the lock has a successor itself", async () => {
  const { path, ask } = await aFolder();
  const me = (await identify(process.pid))!;
  const dead = { process: { ...me, startedAt: "1" } };
  await left(path, { ...dead, nonce: "first" });
  await left(`${path}.after-first`, { ...dead, nonce: "second" });
  await left(`${path}.after-second`, { ...dead, nonce: "third" });
  await using _lock = await takeLock(ask);
  expect(await readdir(join(path, ".."))).toEqual(["lock"]);
  await expect(takeLock(ask)).rejects.toThrow("H1010");
});

test("a successor that lives and has not taken the lock yet is the one to wait for", async () => {
  const { path, ask } = await aFolder();
  const me = (await identify(process.pid))!;
  await left(path, { process: { ...me, startedAt: "1" }, nonce: "first" });
  await left(`${path}.after-first`, { nonce: "second", user: "quick" });
  await expect(takeLock(ask)).rejects.toThrow(/H1010.*quick@/);
});

test("a claim on a lock that is gone is worth nothing", async () => {
  const { path } = await aFolder();
  const gone = await thisProcess("deploy", "gone", 0);
  const slow = await thisProcess("deploy", "slow", 0);
  await left(path, { nonce: "holder" });
  expect(await succeed(path, gone, slow, Date.now())).toBe("again");
  expect(await readFile(path, "utf8")).toContain("holder");
  expect(await readdir(join(path, ".."))).toEqual(["lock"]);
});

test("a holder whose lock was taken over hears of it, and leaves the other's lock alone", async () => {
  const { path, ask } = await aFolder();
  let beats: () => void = () => undefined;
  const clock = {
    now: systemClock.now,
    sleep: (_: number, signal?: AbortSignal) =>
      new Promise<void>((wake) => {
        beats = wake;
        signal?.addEventListener("abort", () => wake());
      }),
  };
  const lock = await takeLock({ ...ask, clock });
  const lost = once(lock.lost, "abort");
  await left(path, { nonce: "another" });
  beats();
  await lost;
  await lock[Symbol.asyncDispose]();
  expect(await readFile(path, "utf8")).toContain("another");
});

test("a file in the place of the folder is told with its path", async () => {
  const { root, ask } = await aFolder();
  await writeFile(join(root, "app"), "");
  const refused = takeLock(ask).catch((error: unknown) => error);
  expect(await refused).toMatchObject({
    diagnostic: {
      code: "H1012",
      message: "the state folder can not be used: a file stands where a folder is needed",
      location: { kind: "file", path: join(root, "app") },
    },
  });
});
