/** Try out: a topology with the whole kernel under it and no app above it, for conformance suites. */
import type { AnyCapability } from "./capability.ts";
import { ensuring } from "./ensure.ts";
import type { HarmonyEvent } from "./event.ts";
import { rootAlone } from "./graph/graph.ts";
import type { CompiledApp } from "./interpret.ts";
import { remove } from "./removal.ts";
import { openRun, type RunOptions } from "./run.ts";
import { contextOf, openToWrite } from "./session/session.ts";
import type { AnyTopologyClass, Topology, TopologyContext } from "./topology.ts";

/** What `deploy` knows, except that there is no app; the topology is given as its class. */
export type TryOutOptions<T> = Omit<RunOptions, "app" | "topology" | "env" | "stateDir"> & {
  readonly topology: TryOutClass<T>;
  readonly stateDir: string;
};

export type TryOutClass<T> = (new (context: TopologyContext) => T) & AnyTopologyClass;

/** Holds the lock until it is disposed; what was ensured stays, for the next one to find. */
export interface TryOut<T> extends AsyncDisposable {
  /** The topology as a Score meets it: its verbs ensure for real. */
  readonly topology: T;
  readonly context: TopologyContext;
  /** All that happened so far. */
  readonly events: readonly HarmonyEvent[];
  /** Removes everything ensured here, now and before; answers whether all is gone. */
  destroy(): Promise<boolean>;
}

/** Opens the state of an app called `conformance` on a topology called `tried`. */
export async function tryOut<T extends Topology<AnyCapability>>(
  options: TryOutOptions<T>,
): Promise<TryOut<T>> {
  const app = emptyApp(options.topology);
  const run = openRun({ ...options, app, topology: "tried", env: {} });
  const events: HarmonyEvent[] = [];
  const emit = (event: HarmonyEvent) => void events.push(event);
  const graph = rootAlone(app);
  const session = await openToWrite(run, graph, "deploy", emit, run.signal);
  const context = contextOf(session, ensuring(session, graph.root));
  return {
    topology: new options.topology(context),
    context,
    events,
    destroy: () => remove(session, [...session.inventory.values()].reverse(), "destroyed"),
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  };
}

function emptyApp(topology: AnyTopologyClass): CompiledApp {
  const declaredAt = { file: "conformance", line: 1, column: 1, length: 1 };
  const words = { name: "conformance", summary: "a topology being tried out" };
  return {
    ...words,
    create: () => {
      throw new TypeError("a try-out has no Scores");
    },
    interpret: {
      ...words,
      kind: "composite",
      requires: [],
      declaredAt,
      parts: () => [],
      smokeTests: [],
    },
    topologies: { tried: { topology } },
  };
}
