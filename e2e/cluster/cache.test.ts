/** What is made is made once, whoever asks and however an earlier attempt ended. */
import { existsSync, readdirSync } from "node:fs";
import { appendFile, mkdtemp, readFile, rm, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { cached, type Entry } from "./cache.ts";

let cache = "";
const told: string[] = [];
const tell = (line: string) => void told.push(line);

beforeEach(async () => {
  cache = await mkdtemp(path.join(tmpdir(), "harmony-cache-"));
  told.length = 0;
});
afterEach(() => rm(cache, { recursive: true }));

test("two who ask at once wait for one making", async () => {
  const [one, other] = await Promise.all([
    cached(cache, bread(), tell),
    cached(cache, bread(), tell),
  ]);
  expect(one).toBe(other);
  expect(await readFile(path.join(cache, "made"), "utf8")).toBe("x");
  expect(told).toEqual(["waiting for another command that makes bread"]);
});

test("a making that fails leaves nothing, and the next one is whole", async () => {
  const burnt = bread("rye", async (folder) => {
    await writeFile(path.join(folder, "half"), "");
    throw new Error("burnt");
  });
  await expect(cached(cache, burnt, tell)).rejects.toThrow("burnt");
  expect(readdirSync(cache)).toEqual([]);
  expect(existsSync(path.join(await cached(cache, bread(), tell), "loaf"))).toBe(true);
});

test("what a killed making left is swept by the next one", async () => {
  const left = await mkdtemp(path.join(cache, ".making-bread-"));
  await cached(cache, bread(), tell);
  expect(existsSync(left)).toBe(false);
});

test("what nobody has used for a week goes, what was used lately stays", async () => {
  const old = await cached(cache, bread("old"), tell);
  const fresh = await cached(cache, bread("fresh"), tell);
  const monthAgo = new Date(Date.now() - 30 * 24 * 60 * 60_000);
  await utimes(old, monthAgo, monthAgo);
  await cached(cache, bread("new"), tell);
  expect([existsSync(old), existsSync(fresh)]).toEqual([false, true]);
});

function bread(key = "rye", make: Entry["make"] = bake): Entry {
  return { kind: "bread", key, make };
}

async function bake(folder: string): Promise<void> {
  await appendFile(path.join(cache, "made"), "x");
  await writeFile(path.join(folder, "loaf"), "");
}
