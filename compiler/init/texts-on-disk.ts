/** What is on the disk, for whoever plans what to write there. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";

/** The text of a file; `undefined` when there is none. */
export function textOf(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // Not there, or a folder: nothing to read.
    return undefined;
  }
}

/** Whether anything has that name. */
export function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

/** The nearest folder from `folder` upwards that has `name` in it. */
export function nearestWith(name: string, folder: string): string | undefined {
  if (isThere(posix.join(folder, name))) return folder;
  const parent = posix.dirname(folder);
  return parent === folder ? undefined : nearestWith(name, parent);
}

/** Names in a folder, sorted; none when there is no such folder. */
export function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
