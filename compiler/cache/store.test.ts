/** What is kept is found again; whatever happened to the file, nothing wrong is ever found. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, test } from "vitest";
import { keep, kept } from "./store.ts";

const folder = mkdtempSync(join(tmpdir(), "harmony-cache-"));
const path = join(folder, "deep/kept");
afterAll(() => rmSync(folder, { recursive: true }));

const value = { files: [["a.ts", "ä\n☃"]], none: null, count: 1 };

test("it is found again, by the version that kept it and by no other", () => {
  expect(kept(path, "1")).toBeUndefined();
  keep(path, "1", value);
  expect(kept(path, "1")).toEqual(value);
  expect(kept(path, "2")).toBeUndefined();
  expect(readdirSync(join(folder, "deep"))).toEqual(["kept"]);
});

test("a file with any byte changed, cut or added is not believed", () => {
  keep(path, "1", value);
  const whole = readFileSync(path);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.integer({ min: 1, max: 255 }));
  fc.assert(
    fc.property(change, fc.constantFrom("flip", "cut", "add"), ([at, by], how) => {
      const bytes = Buffer.from(whole);
      bytes[at]! ^= by;
      const added = Buffer.concat([whole, Buffer.from([by])]);
      writeFileSync(path, how === "flip" ? bytes : how === "cut" ? whole.subarray(0, at) : added);
      expect(kept(path, "1")).toBeUndefined();
    }),
    { numRuns: 300, seed: 1 },
  );
});

test("a place that can not be written or read changes nothing", () => {
  writeFileSync(join(folder, "file"), "");
  keep(join(folder, "file/kept"), "1", value);
  expect(kept(join(folder, "file/kept"), "1")).toBeUndefined();
  expect(kept(folder, "1")).toBeUndefined();
  expect(readFileSync(join(folder, "file"), "utf8")).toBe("");
});
