/** Place: where a conformance suite meets a topology: a state folder of its own, on the real kernel. */
import { chmod, mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { AnyCapability, Probe } from "@harmony/runtime";
import { directProbe, type TryOut, tryOut, type TryOutClass } from "@harmony/runtime/conformance";
import {
  type Change,
  type Clock,
  type ResourceRecord,
  type Status,
  systemClock,
  type Topology,
} from "@harmony/runtime/topology";

/** What a suite needs to know of a topology. */
export interface Candidate<T> {
  readonly topology: TryOutClass<T>;
  /** The command line that runs one of its programs. */
  readonly program: (name: string, ...args: readonly string[]) => readonly string[];
  /** Cases that it can't do, by their names, each with the reason. */
  readonly skips: Readonly<Record<string, string>>;
  readonly clock?: Clock;
}

/** What is seen of one resource without touching it. */
export interface Look {
  readonly exists: boolean;
  readonly status: Status;
  readonly changes: readonly Change[];
}

export class Place<T extends Topology<AnyCapability>> {
  /** The deploy package; relative paths in specs start here. */
  readonly home: string;
  readonly #candidate: Candidate<T>;

  private constructor(home: string, candidate: Candidate<T>) {
    this.home = home;
    this.#candidate = candidate;
  }

  static async make<T extends Topology<AnyCapability>>(candidate: Candidate<T>): Promise<Place<T>> {
    const home = await mkdtemp(path.join(tmpdir(), "harmony-conformance-"));
    // A database runs as another user when root deploys, and has to reach its data.
    await chmod(home, 0o711);
    return new Place(home, candidate);
  }

  /** What one run does: `work` on a topology under the lock, which is let go of at the end. */
  async run<R>(work: (run: TryOut<T>) => Promise<R>): Promise<R> {
    const { topology, program, clock = systemClock } = this.#candidate;
    const { home } = this;
    const probe = (signal: AbortSignal) => directProbe({ home, signal });
    const stateDir = path.join(home, "state");
    await using run = await tryOut({ topology, program, clock, home, stateDir, probe });
    return await work(run);
  }

  /** Looks at what `ask` asks for, as a plan does. */
  look(ask: (topology: T) => Promise<object>): Promise<Look> {
    return this.run(async ({ context }) => {
      let look: Look | undefined;
      const topology = new this.#candidate.topology({
        ...context,
        async ensure(resource) {
          const observed = await resource.observe();
          const exists = observed !== undefined;
          look = { exists, status: resource.status(observed), changes: resource.diff(observed) };
          return resource.outputs(observed)!;
        },
      });
      await ask(topology);
      return look!;
    });
  }

  /** What exists, by the topology's own survey. */
  survey(): Promise<readonly ResourceRecord[]> {
    return this.run(({ topology }) => topology.survey());
  }

  destroy(): Promise<boolean> {
    return this.run((run) => run.destroy());
  }

  /** What the topology keeps on disk. */
  async files(): Promise<readonly string[]> {
    const resources = path.join(this.home, "state", "conformance", "tried", "resources");
    return readdir(resources, { recursive: true }).catch(() => []);
  }

  /** Destroys everything and removes the folder. */
  async close(): Promise<void> {
    await this.destroy();
    await rm(this.home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The eyes of a smoke test on `topology`. */
export function probeOf({ topology, context }: TryOut<Topology<AnyCapability>>): Probe {
  return topology.probe(directProbe({ home: context.home, signal: context.signal }));
}
