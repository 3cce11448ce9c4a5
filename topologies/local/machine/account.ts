/** Accounts: the user that servers run as which refuse to run as root, and where that user can go. */
import { readFile, stat } from "node:fs/promises";
import path from "node:path";

export interface Account {
  readonly name: string;
  readonly uid: number;
  readonly gid: number;
}

/** Whom to run an unprivileged server as; `undefined` when this process is unprivileged itself. */
export async function unprivileged(): Promise<Account | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  const accounts = (await readFile("/etc/passwd", "utf8").catch(() => "")).split("\n").map(parse);
  const nobody = { name: "nobody", uid: 65_534, gid: 65_534 };
  const named = (name: string) => accounts.find((account) => account?.name === name);
  return named("postgres") ?? named("nobody") ?? nobody;
}

/** The first folder on the way to `target`, itself included, that `account` can't enter. */
export async function barrier(account: Account, target: string): Promise<string | undefined> {
  for (const folder of waysTo(target)) {
    const found = await stat(folder).catch(() => undefined);
    if (found?.isDirectory() && !mayEnter(account, found)) return folder;
  }
  return undefined;
}

function waysTo(target: string): readonly string[] {
  const parent = path.dirname(target);
  return parent === target ? [target] : [...waysTo(parent), target];
}

function mayEnter(account: Account, folder: { mode: number; uid: number; gid: number }): boolean {
  if (folder.uid === account.uid) return (folder.mode & 0o100) !== 0;
  if (folder.gid === account.gid) return (folder.mode & 0o010) !== 0;
  return (folder.mode & 0o001) !== 0;
}

function parse(line: string): Account | undefined {
  const [name, , uid, gid] = line.split(":");
  return name && uid && gid ? { name, uid: Number(uid), gid: Number(gid) } : undefined;
}
