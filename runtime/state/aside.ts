/** Keeps a damaged file aside under a free name, so that nothing is lost and the run can go on. */
import { readdir, rename } from "node:fs/promises";
import { basename, dirname, join } from "node:path";

/** Renames `path` to `<name>.corrupt-<n>` and answers where it is now. */
export async function keepAside(path: string): Promise<string> {
  const stem = `${basename(path).replace(/\.\w+$/, "")}.corrupt-`;
  const taken = (await readdir(dirname(path)))
    .filter((name) => name.startsWith(stem))
    .map((name) => Number(name.slice(stem.length)));
  const aside = join(dirname(path), `${stem}${Math.max(0, ...taken) + 1}`);
  await rename(path, aside);
  return aside;
}
