/** Who holds a lock: enough to tell people, and to tell a living holder from a dead one. */
import { readFile, readlink, stat } from "node:fs/promises";
import { hostname, userInfo } from "node:os";
import { identify, isAlive, type ProcessIdentity } from "../process-identity.ts";
import { isMissing } from "./trouble.ts";

/** Without a beat for this long, a holder whose process can't be seen from here is dead. */
const SILENCE_MS = 30_000;

export interface LockHolder {
  readonly nonce: string;
  readonly verb: string;
  readonly user: string;
  readonly host: string;
  /** Which machine's process numbers `process` is one of. */
  readonly place: string;
  readonly process: ProcessIdentity;
  /** Milliseconds since the epoch. */
  readonly since: number;
}

/** This process, as the holder of a lock. */
export async function thisProcess(verb: string, nonce: string, since: number): Promise<LockHolder> {
  const identity = (await identify(process.pid)) ?? { pid: process.pid, startedAt: "", bootId: "" };
  return {
    nonce,
    verb,
    user: userName(),
    host: hostname(),
    place: await placeOf(identity),
    process: identity,
    since,
  };
}

/** Who holds the lock at `path`; `undefined` when nobody does, `"unreadable"` when it can't be told. */
export async function readHolder(path: string): Promise<LockHolder | "unreadable" | undefined> {
  try {
    const holder = JSON.parse(await readFile(path, "utf8")) as LockHolder;
    return typeof holder?.nonce === "string" && holder.process ? holder : "unreadable";
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (error instanceof SyntaxError) return "unreadable";
    throw error;
  }
}

/** What tells one holder from every other. */
export function nonceOf(holder: LockHolder | "unreadable" | undefined): string | undefined {
  return typeof holder === "object" ? holder.nonce : holder;
}

/** Whether the holder of the lock at `path` is dead: its process here is gone, or its beat elsewhere stopped. */
export async function isStale(
  path: string,
  holder: LockHolder | "unreadable",
  me: LockHolder,
  now: number,
): Promise<boolean> {
  const seenFromHere =
    holder !== "unreadable" && holder.host === me.host && holder.place === me.place;
  if (seenFromHere) return !(await isAlive(holder.process));
  const beat = await stat(path).catch(() => undefined);
  return beat !== undefined && now - beat.mtimeMs > SILENCE_MS;
}

async function placeOf(identity: ProcessIdentity): Promise<string> {
  const space = await readlink("/proc/self/ns/pid").catch(() => "");
  return `${identity.bootId} ${space}`;
}

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return `user ${process.getuid?.() ?? "unknown"}`;
  }
}
