/** Claim: makes one supervisor the only one of a folder, for as long as it lives. */
import { link, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { identify, isAlive, type ProcessIdentity } from "@harmony/runtime/topology";
import { readJson } from "./json-file.ts";

/** Claims `folder` for this process; `false` when another living supervisor has it, or the folder is gone. */
export async function claim(folder: string): Promise<boolean> {
  const mine = path.join(folder, `claim.${process.pid}`);
  const me = await identify(process.pid);
  try {
    await writeFile(mine, JSON.stringify(me), { mode: 0o600 });
    while (!(await placed(mine, claimFile(folder)))) {
      const holder = await claimant(folder);
      if (holder !== undefined && (await isAlive(holder))) return isMe(holder);
      await takeAway(folder, holder);
    }
    return await isClaimed(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  } finally {
    await rm(mine, { force: true });
  }
}

/** Whether this process still has the claim; false when the folder is gone. */
export async function isClaimed(folder: string): Promise<boolean> {
  const holder = await claimant(folder);
  return holder !== undefined && isMe(holder) && (await isAlive(holder));
}

/** Whether another living supervisor has the claim by now. */
export async function isTakenOver(folder: string): Promise<boolean> {
  const holder = await claimant(folder);
  return holder !== undefined && !isMe(holder) && (await isAlive(holder));
}

/** Who has the claim, alive or not. */
export function claimant(folder: string): Promise<ProcessIdentity | undefined> {
  return readJson<ProcessIdentity>(claimFile(folder), "startedAt");
}

export async function release(folder: string): Promise<void> {
  if (await isClaimed(folder)) await rm(claimFile(folder), { force: true });
}

async function placed(mine: string, file: string): Promise<boolean> {
  try {
    await link(mine, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Takes a dead one's claim away. It is looked at again once it is taken: by then it may be another's, and is put back. */
async function takeAway(folder: string, dead: ProcessIdentity | undefined): Promise<void> {
  const aside = path.join(folder, `claim.${process.pid}.aside`);
  const renamed = await rename(claimFile(folder), aside).then(
    () => true,
    () => false,
  );
  if (!renamed) return;
  const taken = await readJson<ProcessIdentity>(aside, "startedAt");
  if (JSON.stringify(taken) !== JSON.stringify(dead))
    await link(aside, claimFile(folder)).catch(() => undefined);
  await rm(aside, { force: true });
}

function isMe({ pid }: ProcessIdentity): boolean {
  return pid === process.pid;
}

function claimFile(folder: string): string {
  return path.join(folder, "claim.json");
}
