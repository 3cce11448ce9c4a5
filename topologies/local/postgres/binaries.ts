/** PostgreSQL's binaries where the server's user can run them: in the package, or copied once to the state folder. */
import { randomUUID } from "node:crypto";
import { chmod, cp, mkdir, readdir, rename, rm, rmdir, stat, symlink } from "node:fs/promises";
import path from "node:path";
import type { TopologyContext } from "@harmony/runtime/topology";
import { type Account, barrier } from "../machine/account.ts";
import { programsOf } from "../supervised/place.ts";
import type { PostgresPackage } from "./package.ts";

/** The folder that holds `initdb` and `postgres`. */
export async function binariesFor(
  context: TopologyContext,
  from: PostgresPackage,
  account: Account | undefined,
  progress: (message: string) => void,
): Promise<string> {
  const bin = path.join(from.native, "bin");
  const isReachable = !account || (await barrier(account, bin)) === undefined;
  if (from.isLinked && isReachable) return bin;
  const place = path.join(programsOf(context), `postgres-${from.version}`);
  if (!(await isThere(place))) {
    progress("copying its binaries to where its user can run them");
    await copy(from, place);
  }
  return path.join(place, "native", "bin");
}

/** Removes the copies of a topology that has no server any more. */
export async function removeBinaries(context: TopologyContext): Promise<void> {
  await rm(programsOf(context), { recursive: true, force: true });
  await rmdir(path.dirname(programsOf(context))).catch(() => undefined);
}

/** The copy appears whole or not at all; whoever comes second uses the first one's. */
async function copy(from: PostgresPackage, place: string): Promise<void> {
  const making = path.join(path.dirname(place), `making-${randomUUID()}`);
  await mkdir(path.dirname(place), { recursive: true, mode: 0o755 });
  await cp(from.native, path.join(making, "native"), { recursive: true, verbatimSymlinks: true });
  for (const { source, target } of from.links) await link(making, source, target);
  await open(making);
  await rename(making, place).catch(() => rm(making, { recursive: true, force: true }));
}

async function link(root: string, source: string, target: string): Promise<void> {
  const file = path.join(root, target);
  const relative = path.relative(path.dirname(file), path.join(root, source));
  // In a copy of a linked package it is there already.
  await symlink(relative, file).catch(() => undefined);
}

/** Lets every user pass, whatever mask the copy was made under. */
async function open(root: string): Promise<void> {
  await chmod(root, 0o755);
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    const file = path.join(entry.parentPath, entry.name);
    if (entry.isSymbolicLink()) continue;
    const isProgram = entry.isDirectory() || path.basename(entry.parentPath) === "bin";
    await chmod(file, isProgram ? 0o755 : 0o644);
  }
}

function isThere(place: string): Promise<boolean> {
  return stat(place).then(
    () => true,
    () => false,
  );
}
