/** Makes a PostgreSQL server as asked for: its binaries, its data, its password, its process. */
import { randomUUID } from "node:crypto";
import { stat } from "node:fs/promises";
import path from "node:path";
import type { PostgresSpec } from "@harmony/runtime";
import type { Data, ResourceRecord, TopologyContext } from "@harmony/runtime/topology";
import { otherData } from "../diagnose/other-data/diagnosis.ts";
import { otherVersion } from "../diagnose/other-version/diagnosis.ts";
import { outOfReach } from "../diagnose/out-of-reach/diagnosis.ts";
import { type Account, barrier, unprivileged } from "../machine/account.ts";
import { choosePort, isTaken } from "../machine/port.ts";
import { checkPlatform } from "../platform.ts";
import { refusal } from "../refuse.ts";
import type { Launch } from "../supervised/launch.ts";
import { folderOf, settle } from "../supervised/place.ts";
import { start, stop } from "../supervised/start.ts";
import { binariesFor } from "./binaries.ts";
import { changePassword, type Cluster, dataOf, lockOf, makeCluster } from "./cluster.ts";
import { type PostgresPackage, postgresPackage } from "./package.ts";
import { obtainPassword, passwordKey } from "./password.ts";
import { type PostgresSeen, versionOf } from "./seen.ts";
import { isLockedOut } from "./status.ts";

interface Before {
  readonly seen: PostgresSeen | undefined;
  /** The port it had and may keep. */
  readonly keep: number | undefined;
  /** What is asked for, once there is a password. */
  readonly asked: () => Data;
  readonly progress: (message: string) => void;
}

export async function applyPostgres(
  context: TopologyContext,
  record: ResourceRecord,
  spec: PostgresSpec,
  { seen, keep, asked, progress }: Before,
): Promise<void> {
  const folder = folderOf(context, record);
  const cluster = await clusterFor(context, record, spec, progress);
  if (seen) progress("ending the server as it was");
  await stop(context, folder);
  await prepare(context, record, cluster, seen, progress);
  const port = keep !== undefined && !(await isTaken(keep)) ? keep : await choosePort(folder);
  progress(`starting PostgreSQL ${spec.version} on port ${port}`);
  await start(context, folder, cluster.marker, launchOf(context, cluster, port, asked()));
}

/** Checks everything that can be checked while the server still runs. */
async function clusterFor(
  context: TopologyContext,
  record: ResourceRecord,
  spec: PostgresSpec,
  progress: (message: string) => void,
): Promise<Cluster> {
  const { name } = spec;
  checkPlatform(name);
  const from = await postgresPackage(context.home);
  const folder = folderOf(context, record);
  await checkVersion(spec, from, folder);
  const marker = await settle(folder, record);
  const account = await accountFor(folder);
  if (account) await checkReach(name, account, folder);
  const binaries = await binariesFor(context, from, account, progress);
  return { name, folder, marker, binaries, account, signal: context.signal };
}

async function checkVersion(
  { name, version }: PostgresSpec,
  { major }: PostgresPackage,
  folder: string,
): Promise<void> {
  if (version !== major) throw refusal(otherVersion(name, version, major));
  const dataVersion = await versionOf(dataOf(folder));
  if (dataVersion !== undefined && dataVersion !== version)
    throw refusal(otherData(name, version, dataVersion, folder));
}

/** Data that is there stays its owner's, whoever deploys. */
async function accountFor(folder: string): Promise<Account | undefined> {
  const account = await unprivileged();
  const data = await stat(dataOf(folder)).catch(() => undefined);
  if (account === undefined || data === undefined || data.uid === 0) return account;
  return { name: `user ${data.uid}`, uid: data.uid, gid: data.gid };
}

async function checkReach(name: string, account: Account, folder: string): Promise<void> {
  const closed = await barrier(account, folder);
  if (closed !== undefined) throw refusal(outOfReach(name, account.name, closed));
}

/** Makes the data, or gives its role the password that is in the store. */
async function prepare(
  context: TopologyContext,
  record: ResourceRecord,
  cluster: Cluster,
  seen: PostgresSeen | undefined,
  progress: (message: string) => void,
): Promise<void> {
  const known = context.secrets.get(passwordKey(record)) !== undefined;
  const password = await obtainPassword(context, record);
  const hasData = (await versionOf(dataOf(cluster.folder))) !== undefined;
  if (!hasData) {
    progress("making an empty database");
    await makeCluster(cluster, password);
  } else if (!known || seen === undefined || isLockedOut(seen)) {
    progress("setting its password");
    await changePassword(cluster, password);
  }
}

function launchOf(
  { folder: secretsIn }: TopologyContext,
  { folder, binaries, account }: Cluster,
  port: number,
  asked: Data,
): Launch {
  const data = dataOf(folder);
  const settings = [`port=${port}`, "listen_addresses=127.0.0.1", "unix_socket_directories="];
  const options = settings.flatMap((setting) => ["-c", setting]);
  return {
    generation: randomUUID(),
    asked,
    port,
    command: [path.join(binaries, "postgres"), "-D", data, ...options],
    directory: folder,
    env: {},
    secretsIn,
    ...(account && { account }),
    stop: { signal: "SIGINT", graceMs: 10_000 },
    stale: [lockOf(folder)],
  };
}
