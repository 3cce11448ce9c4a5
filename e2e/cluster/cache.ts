/** What takes long to make is made once: a folder that appears when all of it is there. */
import { existsSync, globSync, statSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm, utimes } from "node:fs/promises";
import path from "node:path";
import { held } from "./lock.ts";
import type { Tell } from "./tell.ts";

export interface Entry {
  /** What it is: `kubernetes`, `images`. */
  readonly kind: string;
  /** Changes with everything that goes into it. */
  readonly key: string;
  make(folder: string): Promise<void>;
}

const keptMs = 7 * 24 * 60 * 60_000;

/** The folder of the entry in `cache`, made now or at an earlier time. */
export async function cached(cache: string, entry: Entry, tell: Tell): Promise<string> {
  const { kind, key } = entry;
  const folder = path.join(cache, `${kind}-${key}`);
  if (!existsSync(folder)) {
    await mkdir(cache, { recursive: true });
    const waiting = () => tell(`waiting for another command that makes ${kind}`);
    using _lock = await held(`${kind} in ${cache}`, waiting);
    if (!existsSync(folder)) await make(folder, entry);
  }
  const now = new Date();
  await utimes(folder, now, now);
  return folder;
}

async function make(folder: string, { kind, make }: Entry): Promise<void> {
  const cache = path.dirname(folder);
  await removeAll(globSync(path.join(cache, `.making-${kind}-*`)));
  const unfinished = await mkdtemp(path.join(cache, `.making-${kind}-`));
  try {
    await make(unfinished);
    await rename(unfinished, folder);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
  await removeAll(globSync(path.join(cache, `${kind}-*`)).filter(isUnused));
}

/** Another checkout may want what it used lately. */
function isUnused(folder: string): boolean {
  return Date.now() - statSync(folder).mtimeMs > keptMs;
}

async function removeAll(folders: readonly string[]): Promise<void> {
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}
