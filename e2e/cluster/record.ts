/** What is remembered of a cluster between commands. */
import { readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Link } from "./link.ts";
import type { Place } from "./place.ts";
import { type Identity, isAlive } from "./process-table.ts";

export interface Record {
  /** Its first process, as this machine numbers it: when that ends, the kernel ends all others. */
  readonly init: Identity;
  readonly link: Link;
}

export async function remember(place: Place, record: Record): Promise<void> {
  const file = fileOf(place);
  await writeFile(`${file}.new`, JSON.stringify(record));
  await rename(`${file}.new`, file);
}

export async function recall(place: Place): Promise<Record | undefined> {
  try {
    return JSON.parse(await readFile(fileOf(place), "utf8")) as Record;
  } catch {
    // There is none, or it was damaged: its processes are found without it.
    return undefined;
  }
}

/** What is remembered, if it still runs. */
export async function running(place: Place): Promise<Record | undefined> {
  const record = await recall(place);
  return record && (await isAlive(record.init)) ? record : undefined;
}

function fileOf({ state }: Place): string {
  return path.join(state, "cluster.json");
}
