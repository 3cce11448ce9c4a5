/** Files that are there whole or not at all, whenever the machine stops. */
import { mkdir, open, rename, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { hasCode, isMissing } from "./trouble.ts";

/**
 * Makes the folder and those above it, again when another run removes them meanwhile. Node's own `recursive` never ends
 * where nobody can make one, as in `/proc`.
 */
export async function makeFolder(path: string, mode: number, tries = 5): Promise<void> {
  try {
    await makeOne(path, mode);
  } catch (error) {
    if (!isMissing(error) || dirname(path) === path || tries === 0) throw error;
    await makeFolder(dirname(path), mode);
    await makeFolder(path, mode, tries - 1);
  }
}

/** Replaces `path` in one step; durable when the promise resolves. */
export async function replaceFile(path: string, text: string, mode = 0o600): Promise<void> {
  const next = `${path}.next`;
  await writeThrough(next, text, mode);
  await rename(next, path);
  await syncFolder(dirname(path));
}

/** Writes `path` and waits until the disk has it. */
export async function writeThrough(path: string, text: string, mode = 0o600): Promise<void> {
  const file = await open(path, "w", mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Waits until the disk has the folder's list of names. */
export async function syncFolder(folder: string): Promise<void> {
  // Windows can't open a folder; its file system orders renames by itself.
  if (process.platform === "win32") return;
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/** Another run may make the same folder at the same moment. */
async function makeOne(path: string, mode: number): Promise<void> {
  try {
    await mkdir(path, { mode });
  } catch (error) {
    if (!hasCode(error, "EEXIST") || !(await stat(path)).isDirectory()) throw error;
  }
}
