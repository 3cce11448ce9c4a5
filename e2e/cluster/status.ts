/** What runs of a cluster. */
import path from "node:path";
import { statusOf } from "./api.ts";
import { network } from "./layout.ts";
import type { Place } from "./place.ts";
import { commandOf, fellowsOf } from "./process-table.ts";
import { running } from "./record.ts";

/** `undefined` when it is down. */
export interface Status {
  readonly server: string;
  /** Whether the API server says that it is ready. */
  readonly isReady: boolean;
  /** The cluster's own processes, by the number that this machine gives them. */
  readonly processes: readonly { readonly pid: number; readonly name: string }[];
}

export async function status(place: Place): Promise<Status | undefined> {
  const record = await running(place);
  if (!record) return undefined;
  const pids = await fellowsOf(record.init.pid);
  const processes = await Promise.all(
    pids.map(async (pid) => ({ pid, name: path.basename((await commandOf(pid))[0] ?? "") })),
  );
  return {
    server: `https://${record.link.node}:${network.apiPort}`,
    isReady: (await statusOf(place, record, "/readyz")) === 200,
    processes: processes.filter(({ name }) => name !== "").sort((a, b) => a.pid - b.pid),
  };
}
