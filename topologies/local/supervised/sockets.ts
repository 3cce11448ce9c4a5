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
  /** Where its own processes listen. */
  readonly listens: readonly string[];
  /** Another process has its port. */
  readonly stranger?: Stranger;
}

export function seeSockets(folder: string, watched: Watched): Promise<Sockets> {
  return tellsOwners ? compare(folder, watched) : believe(watched);
}

async function compare(folder: string, { launch }: Watched): Promise<Sockets> {
  const all = await listeners();
  const own = await ownSockets(folder, programOf(launch));
  const isMine = ({ inode }: Listener) => own.has(inode);
  const here = all.filter((one) => one.port === launch.port && isReachable(one));
  const other = here.find((one) => !isMine(one));
  return {
    isListening: here.some(isMine),
    listens: all.filter(isMine).map(addressOf).sort(),
    ...(other && { stranger: await strangerOf(other) }),
  };
}

/** Where the system does not tell whose a socket is, a running process is believed to be the one that answers. */
async function believe({ launch, phase }: Watched): Promise<Sockets> {
  const answers = await answersOn(launch.port);
  const isListening = answers && (phase === "running" || phase === "orphaned");
  return { isListening, listens: [], ...(answers && !isListening && { stranger: {} }) };
}

async function ownSockets(folder: string, program: string): Promise<ReadonlySet<string>> {
  const marker = await markerOf(folder);
  const members = marker === undefined ? [] : await kin({ marker, folder, program });
  const sockets = await Promise.all(members.map(({ pid }) => socketsOf(pid)));
  return new Set(sockets.flatMap((inodes) => [...inodes].filter((inode) => inode !== "")));
}

async function strangerOf(listener: Listener): Promise<Stranger> {
  const holder = await holderOf(listener);
  return holder ? { holder } : {};
}

function addressOf({ address, port }: Listener): string {
  return address === "::1" ? `[::1]:${port}` : `${address}:${port}`;
}
