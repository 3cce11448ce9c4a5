/** Lock files: names that appear with their whole content or not at all, and only when nobody else made them first. */
import { link, open, rename, rm } from "node:fs/promises";
import { writeThrough } from "./durable.ts";
import type { LockHolder } from "./lock-holder.ts";
import { hasCode, isMissing } from "./trouble.ts";

/** What a file system without hard links says. */
const NO_LINKS = ["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS"];

/** Makes `path` say that `me` has it, unless it is there already. */
export async function putIfFree(path: string, me: LockHolder): Promise<boolean> {
  try {
    await withTicket(path, me, (ticket) => link(ticket, path));
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST") || isMissing(error)) return false;
    if (!NO_LINKS.some((code) => hasCode(error, code))) throw error;
    return putWithoutLinks(path, me);
  }
}

/** Makes `path` say that `me` has it, whatever it said. Answers whether the folder was still there. */
export async function putOver(path: string, me: LockHolder): Promise<boolean> {
  try {
    await withTicket(path, me, (ticket) => rename(ticket, path));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

async function withTicket(
  path: string,
  me: LockHolder,
  use: (ticket: string) => Promise<void>,
): Promise<void> {
  const ticket = `${path}.${me.nonce}`;
  try {
    await writeThrough(ticket, JSON.stringify(me));
    await use(ticket);
  } finally {
    await rm(ticket, { force: true });
  }
}

async function putWithoutLinks(path: string, me: LockHolder): Promise<boolean> {
  try {
    await using file = await open(path, "wx", 0o600);
    await file.writeFile(JSON.stringify(me));
    await file.sync();
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}
