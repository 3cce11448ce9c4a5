/** Where state is kept: the platform's own place, one folder per app and topology. */
import { readdir, rm } from "node:fs/promises";
import { isAbsolute, join } from "node:path";
import { inState } from "./trouble.ts";

/** The folder under which every app keeps its state when `--state-dir` says nothing. */
export function stateRoot(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
  root: boolean,
): string {
  // By its specification a relative one is to be ignored.
  if (env.XDG_STATE_HOME && isAbsolute(env.XDG_STATE_HOME))
    return join(env.XDG_STATE_HOME, "harmony");
  if (platform === "win32")
    return join(env.LOCALAPPDATA ?? join(home, "AppData", "Local"), "harmony");
  if (root) return "/var/lib/harmony";
  if (platform === "darwin") return join(home, "Library", "Application Support", "harmony");
  return join(home, ".local", "state", "harmony");
}

/** Removes what a killed run had not finished writing; to be called under the lock. */
export async function sweepFolder(folder: string): Promise<void> {
  await inState(folder, async () => {
    const unfinished = (await readdir(folder)).filter((name) => /\.next$|^lock\./.test(name));
    for (const name of unfinished) await rm(join(folder, name), { force: true });
  });
}

/** Removes all that is kept in `folder` except the lock, which goes when it is let go of, and the folder with it. */
export async function clearFolder(folder: string): Promise<void> {
  await inState(folder, async () => {
    const kept = (await readdir(folder)).filter((name) => name !== "lock");
    for (const name of kept) await rm(join(folder, name), { recursive: true, force: true });
  });
}
