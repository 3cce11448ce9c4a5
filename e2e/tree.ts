/** Every file of a folder, with what tells whether it was written again. */
import { lstat, readdir } from "node:fs/promises";
import path from "node:path";

/** `path → inode, size, time of the last change`; files whose path matches `ignored` are left out. */
export async function tree(folder: string, ignored: RegExp): Promise<Record<string, string>> {
  const found: Record<string, string> = {};
  const names = await readdir(folder, { recursive: true }).catch(() => []);
  for (const name of names.sort()) {
    if (ignored.test(name)) continue;
    const file = await lstat(path.join(folder, name));
    if (file.isFile()) found[name] = `${file.ino} ${file.size} ${file.mtimeMs}`;
  }
  return found;
}
