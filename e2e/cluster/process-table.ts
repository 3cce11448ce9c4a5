/** Processes of this machine, as the kernel tells of them. */
import { readdir, readFile, readlink } from "node:fs/promises";

/** One process, and no later one that got its number. */
export interface Identity {
  readonly pid: number;
  /** In ticks since the machine started. */
  readonly startedAt: string;
}

interface Stat {
  readonly state: string;
  readonly parent: number;
  readonly startedAt: string;
}

export async function identityOf(pid: number): Promise<Identity | undefined> {
  const stat = await statOf(pid);
  return stat && { pid, startedAt: stat.startedAt };
}

export async function isAlive({ pid, startedAt }: Identity): Promise<boolean> {
  return (await statOf(pid))?.startedAt === startedAt;
}

export async function childrenOf(parent: number): Promise<readonly number[]> {
  const stats = await Promise.all(
    (await pids()).map(async (pid) => [pid, await statOf(pid)] as const),
  );
  return stats.filter(([, stat]) => stat?.parent === parent).map(([pid]) => pid);
}

/** Every process in the PID namespace of `pid`, by the number that this machine gives it. */
export async function fellowsOf(pid: number): Promise<readonly number[]> {
  const namespace = await namespaceOf(pid);
  const all = await Promise.all(
    (await pids()).map(async (each) => [each, await namespaceOf(each)] as const),
  );
  return all.filter(([, own]) => own && own === namespace).map(([each]) => each);
}

/** Every process whose command line is one of those. */
export async function processesWith(
  fits: (words: readonly string[]) => boolean,
): Promise<readonly number[]> {
  const all = await Promise.all(
    (await pids()).map(async (pid) => [pid, await commandOf(pid)] as const),
  );
  return all.filter(([, words]) => fits(words)).map(([pid]) => pid);
}

export async function commandOf(pid: number): Promise<readonly string[]> {
  const text = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return text.split("\0").slice(0, -1);
}

async function pids(): Promise<readonly number[]> {
  return (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
}

function namespaceOf(pid: number): Promise<string | undefined> {
  return readlink(`/proc/${pid}/ns/pid`).catch(() => undefined);
}

/** Of a process that has not ended: one that waits to be buried has. */
async function statOf(pid: number): Promise<Stat | undefined> {
  const text = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  if (!text) return undefined;
  const fields = text.slice(text.lastIndexOf(")") + 2).split(" ");
  const [state = "", parent = ""] = fields;
  return state === "Z" ? undefined : { state, parent: Number(parent), startedAt: fields[19]! };
}
