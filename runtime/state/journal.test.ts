/** The journal: what it remembers, however it was cut off or damaged. */
import { appendFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, onTestFinished, test } from "vitest";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import { fold, idOf, type JournalRecord } from "./inventory.ts";
import { readLines, writeLine } from "./journal-line.ts";
import { Journal, readInventory } from "./journal.ts";

const name = fc.constantFrom("db", "shop", "ünï-cödé", "a b");
const kind = fc.constantFrom("process", "book");
const record: fc.Arbitrary<JournalRecord> = fc.oneof(
  fc.record({ type: fc.constant("asked"), kind, name, score: fc.string() } as const),
  fc.record({ type: fc.constant("removed"), kind, name } as const),
);
const records = fc.array(record, { maxLength: 20 });

test("what was written is read", () => {
  const reading = fc.property(records, (written) => {
    const text = readLines(Buffer.from(written.map(writeLine).join("")));
    expect(text).toMatchObject({ records: written, condition: "sound" });
  });
  fc.assert(reading);
});

test("cut off anywhere, it is a prefix of what was written, and never corrupt", () => {
  const cutting = fc.property(records, fc.nat(), (written, at) => {
    const bytes = Buffer.from(written.map(writeLine).join(""));
    const text = readLines(bytes.subarray(0, bytes.length === 0 ? 0 : at % bytes.length));
    expect(text.condition).not.toBe("corrupt");
    expect(text.records).toEqual(written.slice(0, text.records.length));
  });
  fc.assert(cutting);
});

test("a damaged byte is always noticed", () => {
  const damaging = fc.property(
    fc.array(record, { minLength: 1, maxLength: 5 }),
    fc.nat(),
    fc.integer({ min: 1, max: 255 }),
    (written, at, flip) => {
      const bytes = Buffer.from(written.map(writeLine).join(""));
      bytes[at % bytes.length]! ^= flip;
      const text = readLines(bytes);
      expect(text.condition).not.toBe("sound");
      expect(text.records).toEqual(written.slice(0, text.records.length));
    },
  );
  fc.assert(damaging);
});

test("the inventory is what was asked for and not removed since", () => {
  const folding = fc.property(records, (all) => {
    const expected = all.filter((each) => {
      const later = all.findLast((other) => idOf(other) === idOf(each));
      return each === later && each.type === "asked";
    });
    const entries = [...fold(all).values()].map(idOf).sort();
    expect(entries).toEqual(expected.map(idOf).sort());
  });
  fc.assert(folding);
});

const asked = (each: string, score = each) =>
  ({ type: "asked", kind: "book", name: each, score }) as const;
const nothing = async () => [];

async function aJournal() {
  const folder = await mkdtemp(join(tmpdir(), "harmony-journal-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const warnings: Diagnostic[] = [];
  const open = (survey: () => Promise<{ kind: string; name: string }[]> = nothing) =>
    Journal.open(folder, survey, (diagnostic) => void warnings.push(diagnostic));
  return { folder, path: join(folder, "journal.ndjson"), open, warnings };
}

test("a torn end is cut off without a word, and writing goes on", async () => {
  const { path, open, warnings } = await aJournal();
  await writeFile(path, writeLine(asked("a")) + writeLine(asked("b")).slice(0, 20));
  const journal = await open();
  expect([...journal.inventory.keys()]).toEqual(["book/a"]);
  await journal.asked(asked("c"));
  await journal.close();
  expect(readLines(await readFile(path))).toMatchObject({
    condition: "sound",
    records: [asked("a"), asked("c")],
  });
  expect(warnings).toEqual([]);
});

test("a corrupt file is kept aside, each time under a name of its own, and the world is asked", async () => {
  const { folder, path, open, warnings } = await aJournal();
  for (const times of [1, 2]) {
    await writeFile(path, `rubbish\n${writeLine(asked("a"))}`);
    const journal = await open(async () => [{ kind: "book", name: "found" }]);
    expect([...journal.inventory.values()]).toEqual([{ kind: "book", name: "found", score: "" }]);
    await journal.close();
    expect(await readFile(join(folder, `journal.corrupt-${times}`), "utf8")).toMatch(/^rubbish/);
  }
  expect(warnings).toMatchObject([{ code: "H1017" }, { code: "H1017" }]);
  expect([...(await readInventory(folder, nothing)).inventory.keys()]).toEqual(["book/found"]);
});

test("what is known already is not written again", async () => {
  const { folder, path, open } = await aJournal();
  const first = await open();
  await first.asked(asked("a"));
  await first.close();
  const before = await stat(path);
  const second = await open();
  await second.asked(asked("a"));
  await second.removed({ kind: "book", name: "never there" });
  await second.compact(() => 0);
  await second.close();
  expect((await stat(path)).mtimeMs).toBe(before.mtimeMs);
  expect(await readdir(folder)).toEqual(["journal.ndjson"]);
});

test("compacted, it holds just what is there, in the order of the graph", async () => {
  const { path, open } = await aJournal();
  const journal = await open();
  for (const each of ["late", "gone", "early"]) await journal.asked(asked(each));
  await journal.removed(asked("gone"));
  await journal.compact((score) => ["early", "late"].indexOf(score));
  expect(readLines(await readFile(path)).records).toEqual([asked("early"), asked("late")]);
  await journal.asked(asked("more"));
  await journal.close();
  expect(await readFile(path, "utf8")).toMatch(/more/);
});

test("records written at the same time are all there", async () => {
  const { path, open } = await aJournal();
  const journal = await open();
  const names = Array.from({ length: 50 }, (_, index) => `book-${index}`);
  await Promise.all(names.map((each) => journal.asked(asked(each))));
  await journal.close();
  expect(readLines(await readFile(path)).records).toHaveLength(50);
});

test("the end of a journal may hold anything", async () => {
  const { path, open } = await aJournal();
  await writeFile(path, writeLine(asked("a")));
  await appendFile(path, Buffer.from([0, 0, 0, 0, 10]));
  expect((await open()).inventory.size).toBe(1);
});
