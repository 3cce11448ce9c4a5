/** Ports: which are free, who has one, and which one to take. */
import { createServer } from "node:net";
import {
  answersOn,
  type Holder,
  holderOf,
  isReachable,
  listeners,
  tellsOwners,
} from "./listeners.ts";

/** Below the range from which systems hand out ports by themselves, so that none is taken while a process restarts. */
const FIRST = 20_000;
const COUNT = 12_000;

/** Ports handed out by this process that may not be listened on yet. */
const promised = new Set<number>();

/** A free port; the same one for the same `seed`, as long as it is free. */
export async function choosePort(seed: string): Promise<number> {
  for (let step = 0; step < COUNT; step++) {
    const port = FIRST + ((hash(seed) + step) % COUNT);
    if (promised.has(port) || (await isTaken(port))) continue;
    promised.add(port);
    return port;
  }
  return FIRST + (hash(seed) % COUNT);
}

/** Whether a server on `127.0.0.1:port` could not start, or would not be the one that is reached. */
export async function isTaken(port: number): Promise<boolean> {
  return (await answersOn(port)) || !(await canListen(port));
}

/** The process behind `127.0.0.1:port`: unknown where the platform or the process' user does not let it be seen. */
export async function whoHas(port: number): Promise<Holder | undefined> {
  if (!tellsOwners) return undefined;
  const found = (await listeners()).find((one) => one.port === port && isReachable(one));
  return found && holderOf(found);
}

/** Whether no other process stands in the way; that this one may not have the port is another matter. */
function canListen(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", ({ code }: NodeJS.ErrnoException) => resolve(code !== "EADDRINUSE"));
    server.listen({ host: "127.0.0.1", port, exclusive: true }, () => {
      server.close(() => resolve(true));
    });
  });
}

function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ character.charCodeAt(0), 0x01000193);
  return value >>> 0;
}
