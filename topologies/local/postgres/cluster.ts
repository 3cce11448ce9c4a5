/** The server's data: made once, whole or not at all, with its database and its role; reached without a server. */
import { chown, mkdir, open, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Secret } from "@harmony/runtime";
import { dataRefused } from "../diagnose/does-not-start/diagnosis.ts";
import type { Account } from "../machine/account.ts";
import { plainEnvironment } from "../machine/environment.ts";
import { type Ran, runToEnd } from "../machine/run-to-end.ts";
import { refusal } from "../refuse.ts";
import { MARKER } from "../supervised/kin.ts";
import { scramVerifier } from "./scram.ts";

/** No DNS label, so no database's role has this name. It has no password, and no one can log in as it. */
const ADMIN = "harmony_admin";

/** One server's data, and what it takes to work on it. */
export interface Cluster {
  readonly name: string;
  /** The resource's folder; the data is in `data` below it. */
  readonly folder: string;
  readonly marker: string;
  /** The folder of `initdb` and `postgres`. */
  readonly binaries: string;
  readonly account: Account | undefined;
  readonly signal: AbortSignal;
}

export function dataOf(folder: string): string {
  return path.join(folder, "data");
}

/** By its number alone, the server takes a stranger for its own earlier self. */
export function lockOf(folder: string): string {
  return path.join(dataOf(folder), "postmaster.pid");
}

/** Makes the data. What an earlier try left half made is thrown away. */
export async function makeCluster(cluster: Cluster, password: Secret): Promise<void> {
  const making = path.join(cluster.folder, "data.making");
  await rm(making, { recursive: true, force: true });
  await mkdir(making, { mode: 0o700 });
  const { account } = cluster;
  if (account) await chown(making, account.uid, account.gid);
  await done(cluster, run(cluster, "initdb", ["-D", making, ...SETTINGS]));
  const role = `create role ${quoted(cluster.name)} login password '${await scramVerifier(password)}'`;
  const database = databaseOf(cluster.name);
  await done(cluster, single(cluster, making, [role, database]));
  await rename(making, dataOf(cluster.folder));
  await syncFolder(cluster.folder);
}

/** Gives the role another password, while no server runs. */
export async function changePassword(cluster: Cluster, password: Secret): Promise<void> {
  await rm(lockOf(cluster.folder), { force: true });
  const verifier = await scramVerifier(password);
  const statement = `alter role ${quoted(cluster.name)} password '${verifier}'`;
  await done(cluster, single(cluster, dataOf(cluster.folder), [statement]));
}

/** A name that got lost with the power would make the data look half made. */
async function syncFolder(folder: string): Promise<void> {
  await using handle = await open(folder, "r");
  await handle.sync();
}

const SETTINGS = [
  `--username=${ADMIN}`,
  "--auth-local=reject",
  "--auth-host=scram-sha-256",
  "--encoding=UTF8",
  // The same order of texts on every machine, whatever its libraries.
  "--locale=C",
  "--locale-provider=builtin",
  "--builtin-locale=C.UTF-8",
];

/** One statement per line; the first that fails ends it. */
function single(cluster: Cluster, data: string, statements: readonly string[]): Promise<Ran> {
  const quiet = ["-c", "exit_on_error=true", "-c", "log_min_error_statement=panic"];
  const args = ["--single", "-D", data, ...quiet, "postgres"];
  return run(cluster, "postgres", args, `${statements.join("\n")}\n`);
}

function run(
  { binaries, folder, account, marker, signal }: Cluster,
  program: string,
  args: readonly string[],
  input = "",
): Promise<Ran> {
  const env = { ...plainEnvironment(process.env, process.execPath), [MARKER]: marker };
  const command = [path.join(binaries, program), ...args];
  return runToEnd({ command, directory: folder, env, account, input, signal });
}

async function done({ name, signal }: Cluster, running: Promise<Ran>): Promise<void> {
  const { succeeded, lines } = await running;
  signal.throwIfAborted();
  if (!succeeded) throw refusal(dataRefused(name, lines.slice(-10)));
}

/** One database is there from the start. */
function databaseOf(name: string): string {
  if (name === "postgres") return `alter database ${quoted(name)} owner to ${quoted(name)}`;
  return `create database ${quoted(name)} owner ${quoted(name)}`;
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
