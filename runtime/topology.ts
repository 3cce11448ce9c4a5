/** Topology: a place. It offers capabilities, and turns what Scores ask for into resources. */
import type { AnyCapability, offers } from "./capability.ts";
import type { Clock } from "./clock.ts";
import type { Probe } from "./probe.ts";
import type { Resource, ResourceRecord } from "./resource.ts";
import type { SecretStore } from "./secret-store.ts";

/** What the kernel gives a topology when one Score is interpreted on it. */
export interface TopologyContext {
  /** The app's name, as in `harmony-<app>`. */
  readonly app: string;
  /** The name the topology was chosen by. */
  readonly topology: string;
  /**
   * Absolute folder for everything this app keeps on this topology; a topology keeps its own things in `resources/`
   * below it. During a deploy it exists, mode 0700 (0711 for root); during a plan or status it may not.
   */
  readonly folder: string;
  /** Absolute folder of the deploy package; relative paths in specs start here. */
  readonly home: string;
  /** During a plan or status nothing is kept: what is obtained there is forgotten at the end. */
  readonly secrets: SecretStore;
  readonly clock: Clock;
  /** Aborted when the run is interrupted. */
  readonly signal: AbortSignal;
  /** The command line that runs `programs[name]` of this topology's class as a process of its own. */
  program(name: string, ...args: readonly string[]): readonly string[];
  /** Observe, diff, apply and wait; the one way a topology changes the world. */
  ensure<Observed, Out extends object>(resource: Resource<Observed, Out>): Promise<Out>;
}

/**
 * A place that Scores are deployed to. `Offered` is the intersection of the capabilities it offers; the class also
 * says `implements`, so that each capability's verbs are there.
 *
 * ```ts
 * class EdgeTopology extends Topology<Dns & LoadBalancer> implements Dns, LoadBalancer { … }
 * ```
 *
 * One instance serves one Score in one run.
 */
export abstract class Topology<Offered extends AnyCapability> {
  declare readonly [offers]: Offered[typeof offers];
  protected readonly context: TopologyContext;

  constructor(context: TopologyContext) {
    this.context = context;
  }

  /** The resource that `record` stands for, to observe, log or destroy it without the Score that asked for it. */
  abstract resource(record: ResourceRecord): Resource<unknown, object>;

  /** What exists in this place although no journal says so: the journal was lost, or a run died. */
  abstract survey(): Promise<readonly ResourceRecord[]>;

  /** How smoke tests see this place. `direct` reaches what this machine reaches. */
  probe(direct: Probe): Probe {
    return direct;
  }
}

/** A program of a topology that outlives the command, such as a supervisor. */
export type Program = (args: readonly string[]) => Promise<void>;

/** A topology's class, as an app lists it. */
export interface AnyTopologyClass {
  new (context: TopologyContext): Topology<AnyCapability>;
  /** One line for `harmony-<app> topologies`. */
  readonly summary: string;
  /** Programs that `TopologyContext.program` can run. */
  readonly programs?: { readonly [name: string]: Program };
}
