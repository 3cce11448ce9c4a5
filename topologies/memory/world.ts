/** World: everything that is simulated for one state folder, for as long as this process lives. */
import type { Data, ResourceRecord } from "@harmony/runtime/topology";
import type { Rest } from "./rest.ts";

/** One thing that was ensured. */
export interface Thing extends ResourceRecord {
  /** What the Score asked for, secrets as fingerprints. */
  readonly asked: Data;
  readonly port: number;
  /** What an HTTP server was told by its customers. */
  readonly rest: Rest;
}

/** One call of a capability's verb. */
export interface Asked {
  readonly capability: string;
  readonly spec: object;
}

export class World {
  readonly things = new Map<string, Thing>();
  readonly asked: Asked[] = [];
  #lastPort = 40_000;

  /** A port that no thing of this world has. */
  freePort(): number {
    const taken = new Set([...this.things.values()].map(({ port }) => port));
    do this.#lastPort += 1;
    while (taken.has(this.#lastPort));
    return this.#lastPort;
  }

  /** What answers on `port`. */
  at(port: number): Thing | undefined {
    return [...this.things.values()].find((thing) => thing.port === port);
  }
}

const worlds = new Map<string, World>();

/** The world of a state folder. Nothing of it is on disk, so it ends with the process. */
export function worldOf(folder: string): World {
  const world = worlds.get(folder) ?? new World();
  worlds.set(folder, world);
  return world;
}
