/** Log files, read from their end. */
import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { beginAnew, lastLines, recentLines, rotate } from "./log-file.ts";

let folder = "";
const log = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "harmony-log-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("a log that is not there has no lines", async () => {
  expect(await lastLines(log("none.log"), 5)).toEqual([]);
});

test("the last lines go on into the file before", async () => {
  const file = log("two.log");
  await writeFile(file, "one\ntwo\n");
  await beginAnew(file);
  await writeFile(file, "three\nfour");
  expect(await lastLines(file, 3)).toEqual(["two", "three", "four"]);
  expect(await lastLines(file, 1)).toEqual(["four"]);
  expect(await recentLines(file, 3)).toEqual(["three", "four"]);
});

test("a long line of a long file is never half of one", async () => {
  const file = log("long.log");
  await writeFile(file, `${"x".repeat(300_000)}\nthe end\n`);
  expect(await recentLines(file, 5)).toEqual(["the end"]);
});

test("a long file is put aside, a short one is kept", async () => {
  const file = log("rotated.log");
  await writeFile(file, "short\n");
  await rotate(file);
  expect(await recentLines(file, 1)).toEqual(["short"]);
  await writeFile(file, Buffer.alloc(6 * 1024 * 1024));
  await rotate(file);
  await expect(stat(file)).rejects.toThrow();
  expect((await stat(`${file}.1`)).size).toBe(6 * 1024 * 1024);
});
