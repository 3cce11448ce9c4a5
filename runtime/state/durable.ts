/** Files that are there whole or not at all, whenever the machine stops. */
import { open, rename } from "node:fs/promises";
import { dirname } from "node:path";

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
