/** Who listens on which TCP port of this machine. */
import { readdir, readFile, readlink } from "node:fs/promises";
import { connect } from "node:net";
import { commandOf } from "./process-table.ts";

/** One listening socket. */
export interface Listener {
  /** `127.0.0.1`, `[::1]`; `*` for every address. */
  readonly address: string;
  readonly port: number;
  readonly inode: string;
}

/** A process that has a port. */
export interface Holder {
  readonly pid: number;
  readonly command: string;
}

/** Whether this platform tells which process a socket belongs to. */
export const tellsOwners = process.platform === "linux";

/** Every listening socket; empty where the platform does not tell. */
export async function listeners(): Promise<readonly Listener[]> {
  const tables = await Promise.all(
    ["tcp", "tcp6"].map((name) => readFile(`/proc/net/${name}`, "utf8").catch(() => "")),
  );
  return tables.flatMap((table) => table.split("\n").slice(1).flatMap(parseLine));
}

/** Whether a client of `127.0.0.1` would reach it. */
export function isReachable({ address }: Listener): boolean {
  return address === "*" || address === "127.0.0.1";
}

/** The sockets that `pid` has open. */
export async function socketsOf(pid: number): Promise<ReadonlySet<string>> {
  const folder = `/proc/${pid}/fd`;
  const names = await readdir(folder).catch(() => []);
  const targets = await Promise.all(
    names.map((name) => readlink(`${folder}/${name}`).catch(() => "")),
  );
  return new Set(targets.flatMap((target) => /^socket:\[(\d+)\]$/.exec(target)?.[1] ?? []));
}

/** The process that has `listener`; `undefined` when it is another user's. */
export async function holderOf(listener: Listener): Promise<Holder | undefined> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  for (const pid of pids) {
    if (!(await socketsOf(pid)).has(listener.inode)) continue;
    return { pid, command: (await commandOf(pid)) ?? "" };
  }
  return undefined;
}

/** Whether something on `127.0.0.1` takes connections on `port`. */
export function answersOn(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port, timeout: 1_000 });
    const done = (answers: boolean) => {
      socket.destroy();
      resolve(answers);
    };
    socket.once("connect", () => done(true));
    socket.once("error", () => done(false));
    socket.once("timeout", () => done(false));
  });
}

const LISTEN = "0A";

function parseLine(line: string): readonly Listener[] {
  const fields = line.trim().split(/\s+/);
  const [address, port] = fields[1]?.split(":") ?? [];
  if (address === undefined || port === undefined || fields[3] !== LISTEN) return [];
  return [{ address: addressOf(address), port: parseInt(port, 16), inode: fields[9]! }];
}

/** The kernel writes addresses as 32-bit words in the machine's byte order. */
function addressOf(hex: string): string {
  const words = hex.match(/.{8}/g) ?? [];
  const bytes = words.flatMap((word) =>
    word
      .match(/../g)!
      .reverse()
      .map((b) => parseInt(b, 16)),
  );
  if (bytes.every((byte) => byte === 0)) return "*";
  if (bytes.length === 4) return bytes.join(".");
  const isMapped = bytes.slice(0, 10).every((byte) => byte === 0) && bytes[10] === 0xff;
  if (isMapped) return bytes.slice(12).join(".");
  const isLoopback = bytes.slice(0, 15).every((byte) => byte === 0) && bytes[15] === 1;
  return isLoopback ? "[::1]" : `[${hex.toLowerCase()}]`;
}
