/** What is seen of a PostgreSQL server: its process, its port, its data, and whether it lets us in. */
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { PostgresEndpoint } from "@harmony/runtime";
import { seeSockets, type Sockets } from "../supervised/sockets.ts";
import { watch, type Watched } from "../supervised/watched.ts";
import { dataOf } from "./cluster.ts";
import { type Refusal, tryLogin } from "./login.ts";

export interface PostgresSeen extends Watched, Sockets {
  /** The major version that made its data; `undefined` when there is none. */
  readonly dataVersion?: number;
  /** Whether it answered a query. */
  readonly answers: boolean;
  readonly refusal?: Refusal;
}

/** `endpointAt` knows the credentials, if there are any. */
export async function seePostgres(
  folder: string,
  endpointAt: (port: number) => PostgresEndpoint | undefined,
): Promise<PostgresSeen | undefined> {
  const watched = await watch(folder);
  if (watched === undefined) return undefined;
  const sockets = await seeSockets(folder, watched);
  const dataVersion = await versionOf(dataOf(folder));
  const endpoint = endpointAt(watched.launch.port);
  const isUp = watched.phase === "running" && sockets.isListening && endpoint !== undefined;
  const refusal = isUp ? await tryLogin(endpoint) : undefined;
  return {
    ...watched,
    ...sockets,
    ...(dataVersion !== undefined && { dataVersion }),
    answers: isUp && refusal === undefined,
    ...(refusal && { refusal }),
  };
}

/** The major version that made the data; `undefined` when there is none. */
export async function versionOf(data: string): Promise<number | undefined> {
  const text = await readFile(path.join(data, "PG_VERSION"), "utf8").catch(() => undefined);
  return text === undefined ? undefined : Number.parseInt(text, 10);
}
