/** Journal: what was ensured, written down before it is touched, so that any run can be continued by the next. */
import { type FileHandle, open, readFile, truncate } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Diagnostic } from "../diagnostic/diagnostic.ts";
import type { ResourceId } from "../event.ts";
import type { ResourceRecord } from "../resource.ts";
import { keepAside } from "./aside.ts";
import { replaceFile, syncFolder } from "./durable.ts";
import {
  fold,
  idOf,
  type Inventory,
  type InventoryEntry,
  type JournalRecord,
  step,
} from "./inventory.ts";
import { type JournalText, readLines, writeLine } from "./journal-line.ts";
import { inState, isMissing } from "./trouble.ts";

/** Asks the topology what exists in its place; used when no journal can say it. */
export type Survey = () => Promise<readonly ResourceRecord[]>;

/** What is known to exist, and what was wrong with the journal if anything. */
export interface Known {
  readonly inventory: Inventory;
  readonly warning?: Diagnostic;
}

/** Reads what is known and changes nothing. */
export async function readInventory(folder: string, survey: Survey): Promise<Known> {
  const path = pathIn(folder);
  const text = await readJournal(path);
  if (text === undefined) return { inventory: fold(await surveyed(survey)) };
  if (text.condition !== "corrupt") return { inventory: fold(text.records) };
  return { inventory: fold(await surveyed(survey)), warning: corrupt(path) };
}

/** The journal of a run that holds the lock. */
export class Journal {
  readonly #path: string;
  readonly #inventory: Map<ResourceId, InventoryEntry>;
  #file: FileHandle | undefined;
  #last: Promise<void> = Promise.resolve();

  private constructor(path: string, inventory: Inventory) {
    this.#path = path;
    this.#inventory = new Map(inventory);
  }

  /** Opens the journal and heals it: a torn end is cut off, a corrupt file is kept aside and replaced by a survey. */
  static async open(
    folder: string,
    survey: Survey,
    warn: (diagnostic: Diagnostic) => void,
  ): Promise<Journal> {
    const path = pathIn(folder);
    const text = await readJournal(path);
    if (text?.condition === "torn") await inState(path, () => truncate(path, text.soundBytes));
    if (text !== undefined && text.condition !== "corrupt")
      return new Journal(path, fold(text.records));
    if (text !== undefined) warn(corrupt(path, await inState(path, () => keepAside(path))));
    const journal = new Journal(path, new Map());
    for (const record of await surveyed(survey)) await journal.record(record);
    return journal;
  }

  get inventory(): Inventory {
    return this.#inventory;
  }

  /** Notes that `entry` is about to be made or changed. Writes nothing when that is known already. */
  async asked(entry: InventoryEntry): Promise<void> {
    if (this.#inventory.get(idOf(entry))?.score === entry.score) return;
    await this.record({ type: "asked", kind: entry.kind, name: entry.name, score: entry.score });
  }

  /** Notes that `record` is gone. */
  async removed(record: ResourceRecord): Promise<void> {
    if (!this.#inventory.has(idOf(record))) return;
    await this.record({ type: "removed", kind: record.kind, name: record.name });
  }

  /** Appends `record`; durable when the promise resolves. Records are written one after the other. */
  record(record: JournalRecord): Promise<void> {
    const written = this.#last.then(() => inState(this.#path, () => this.#append(record)));
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** Writes the journal anew as just what is there, in the order of `rank`; nothing if this run wrote nothing. */
  async compact(rank: (score: string) => number): Promise<void> {
    if (this.#file === undefined) return;
    await this.close();
    const entries = [...this.#inventory.values()].sort((a, b) => rank(a.score) - rank(b.score));
    const lines = entries.map((entry) => writeLine({ type: "asked", ...entry }));
    await inState(this.#path, () => replaceFile(this.#path, lines.join("")));
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#file?.close();
    this.#file = undefined;
  }

  async #append(record: JournalRecord): Promise<void> {
    const file = (this.#file ??= await openToAppend(this.#path));
    await file.appendFile(writeLine(record));
    await file.datasync();
    step(this.#inventory, record);
  }
}

async function openToAppend(path: string): Promise<FileHandle> {
  const file = await open(path, "a", 0o600);
  await syncFolder(dirname(path));
  return file;
}

async function readJournal(path: string): Promise<JournalText | undefined> {
  return inState(path, async () => {
    const bytes = await readFile(path).catch((error: unknown) => {
      if (isMissing(error)) return undefined;
      throw error;
    });
    return bytes && readLines(bytes);
  });
}

async function surveyed(survey: Survey): Promise<readonly JournalRecord[]> {
  const found = await survey();
  return found.map(({ kind, name }) => ({ type: "asked", kind, name, score: "" }));
}

function pathIn(folder: string): string {
  return join(folder, "journal.ndjson");
}

function corrupt(path: string, aside?: string): Diagnostic {
  return {
    code: "H1017",
    severity: "warning",
    message: "the journal is corrupt, so what exists was looked up on the topology instead",
    location: { kind: "file", path: aside ?? path },
    notes: aside === undefined ? [] : [`the damaged file is kept as \`${aside}\``],
    help: ["check the disk if this happens again; nothing else is to be done"],
  };
}
