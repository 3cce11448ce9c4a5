/** A file is read again unless the disk proves that it is the same; whatever the times say, no change is missed. */
import { renameSync, rmSync, statSync, utimesSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { Author } from "../testing/author.ts";
import { fingerprintOf, renewed } from "./fingerprint.ts";

const long = 10_000;

test("a file that changed just now is known by its contents alone", () => {
  using author = new Author({ "a.ts": "one" });
  const path = `${author.folder}/a.ts`;
  const { ctimeMs } = statSync(path);
  expect(fingerprintOf(path, ctimeMs)).not.toContain(" ");
  expect(fingerprintOf(path, ctimeMs - long)).not.toContain(" ");
  expect(fingerprintOf(path, ctimeMs + long)).toContain(" ");
});

test("a settled file is not read again; a file that is described differently is", () => {
  using author = new Author({ "a.ts": "one" });
  const path = `${author.folder}/a.ts`;
  const [digest, ...described] = settled(path).split(" ");
  expect(isUnchanged(path, ["of-other-contents", ...described].join(" "))).toBe(true);
  expect(isUnchanged(path, `${digest} 1 2 3 4`)).toBe(true);
  expect(isUnchanged(path, "of-other-contents 1 2 3 4")).toBe(false);
  expect(isUnchanged(path, digest!)).toBe(true);
});

test.for<[how: string, change: (path: string) => void]>([
  ["another text", (path) => writeFileSync(path, "three")],
  ["another text of the same size, at the same time", keepingTimes(writeTwo)],
  ["another file in its place, of the same size and time", keepingTimes(replaceByTwo)],
  ["nothing in its place", (path) => rmSync(path)],
])("%s is noticed", ([, change]) => {
  using author = new Author({ "a.ts": "one" });
  const path = `${author.folder}/a.ts`;
  for (const kept of [settled(path), fingerprintOf(path, 0)]) {
    expect(isUnchanged(path, kept)).toBe(true);
    change(path);
    expect(isUnchanged(path, kept)).toBe(false);
    writeFileSync(path, "one");
    expect(isUnchanged(path, kept)).toBe(true);
  }
});

test("once a file that had to be read is settled, it is described", () => {
  using author = new Author({ "a.ts": "one" });
  const path = `${author.folder}/a.ts`;
  utimesSync(path, 1, 1);
  const [digest, ...described] = settled(path).split(" ");
  expect(renewed(path, `${digest} 1 2 3 4`)?.split(" ")[0]).toBe(digest);
  expect(renewed(path, [digest, ...described].join(" "))).toBe(settled(path));
});

test("a file that was not there is noticed when it comes, and only then", () => {
  using author = new Author({});
  const path = `${author.folder}/a.ts`;
  const kept = fingerprintOf(path);
  expect(isUnchanged(path, kept)).toBe(true);
  writeFileSync(path, "");
  expect(isUnchanged(path, kept)).toBe(false);
});

function isUnchanged(path: string, kept: string): boolean {
  return renewed(path, kept) !== undefined;
}

function settled(path: string): string {
  return fingerprintOf(path, statSync(path).ctimeMs + long);
}

function writeTwo(path: string): void {
  writeFileSync(path, "two");
}

function replaceByTwo(path: string): void {
  writeFileSync(`${path}.new`, "two");
  renameSync(`${path}.new`, path);
}

function keepingTimes(change: (path: string) => void): (path: string) => void {
  return (path) => {
    const { atime, mtime } = statSync(path);
    change(path);
    utimesSync(path, atime, mtime);
  };
}
