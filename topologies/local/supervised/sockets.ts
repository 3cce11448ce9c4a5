/** Where the processes of a resource listen, and who else has their port. */
import type { Stranger } from "../diagnose/trouble.ts";
import {
  answersOn,
  holderOf,
  isReachable,
  type Listener,
  listeners,
  socketsOf,
  tellsOwners,
} from "../machine/listeners.ts";
import { kin } from "./kin.ts";
import { programOf } from "./launch.ts";
import { markerOf } from "./place.ts";
import type { Watched } from "./watched.ts";

export interface Sockets {
  /** Whether the resource's own processes can be reached on its port. */
  readonly isListening: boolean;
  /** Another process has its port. */
  readonly stranger?: Stranger;
}

export function seeSockets(folder: string, watched: Watched): Promise<Sockets> {
  return tellsOwners ? compare(folder, watched) : believe(watched);
}

/** Every address that its own processes listen on: `127.0.0.1:8080`. */
export async function addressesOf(folder: string, watched: Watched): Promise<readonly string[]> {
  const own = await socketsOfFamily(folder, watched);
  const mine = (await listeners()).filter(({ inode }) => own.has(inode));
  return mine.map(({ address, port }) => `${address}:${port}`).sort();
}

async function compare(folder: string, watched: Watched): Promise<Sockets> {
  const { launch, report } = watched;
  const here = (await listeners()).filter((one) => one.port === launch.port && isReachable(one));
  if (here.length === 0) return { isListening: false };
  const isAmong = (own: ReadonlySet<string>) => here.every(({ inode }) => own.has(inode));
  // Nearly always it is the process itself, so that nothing else has to be looked at.
  if (report?.child && isAmong(await socketsOf(report.child.pid))) return { isListening: true };
  const own = await socketsOfFamily(folder, watched);
  const other = here.find(({ inode }) => !own.has(inode));
  return {
    isListening: here.some(({ inode }) => own.has(inode)),
    ...(other && { stranger: await strangerOf(other) }),
  };
}

/** Where the system does not tell whose a socket is, a running process is believed to be the one that answers. */
async function believe({ launch, phase }: Watched): Promise<Sockets> {
  const answers = await answersOn(launch.port);
  const isListening = answers && (phase === "running" || phase === "orphaned");
  return { isListening, ...(answers && !isListening && { stranger: {} }) };
}

async function socketsOfFamily(folder: string, { launch }: Watched): Promise<ReadonlySet<string>> {
  const marker = await markerOf(folder);
  if (marker === undefined) return new Set();
  const members = await kin({ marker, folder, program: programOf(launch) });
  const sockets = await Promise.all(members.map(({ pid }) => socketsOf(pid)));
  return new Set(sockets.flatMap((inodes) => [...inodes]));
}

async function strangerOf(listener: Listener): Promise<Stranger> {
  const holder = await holderOf(listener);
  return holder ? { holder } : {};
}
