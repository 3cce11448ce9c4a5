/** Ensure: observe, compare, write down, apply, wait. The one loop that changes the world. */
import { compared } from "./compare.ts";
import { converge, type Convergence, untilGone, type Waiting } from "./converge.ts";
import type { GraphNode } from "./graph/nodes.ts";
import { handsOutNothing, notReady } from "./not-ready.ts";
import type { Resource } from "./resource.ts";
import { about } from "./session/failure.ts";
import { Interrupted } from "./session/interrupted.ts";
import type { WritingSession } from "./session/session.ts";
import { idOf } from "./state/inventory.ts";
import type { TopologyContext } from "./topology.ts";

/** The `ensure` that the topology of `node` is handed during a deploy. */
export function ensuring(session: WritingSession, node: GraphNode): TopologyContext["ensure"] {
  return (resource) => new Ensuring(session, node, resource).run();
}

/** One resource on its way to what one Score asks for. */
class Ensuring<Observed, Out extends object> {
  readonly #session: WritingSession;
  readonly #node: GraphNode;
  readonly #resource: Resource<Observed, Out>;

  constructor(session: WritingSession, node: GraphNode, resource: Resource<Observed, Out>) {
    this.#session = session;
    this.#node = node;
    this.#resource = resource;
  }

  async run(): Promise<Out> {
    const { world, journal } = this.#session;
    const { kind, name } = this.#resource;
    const asked = world.ask(this.#node, this.#resource);
    const { observed, changes } = await this.#compare();
    if (this.#session.signal.aborted) throw new Interrupted();
    await journal.asked({ kind, name, score: this.#node.path });
    world.enter(this.#node, "applying");
    if (changes.length > 0) {
      asked.written = true;
      await about(this.#resource, "applied", () =>
        this.#resource.apply(observed, (message) => this.#tell(message)),
      );
    }
    world.enter(this.#node, "applied");
    const outputs = await this.#outputs(await this.#wait(converge));
    this.#emitReady(changes.length > 0);
    return outputs;
  }

  async #compare() {
    const { observed, status } = await this.#wait(untilGone);
    const look = compared(this.#resource, observed, status);
    this.#session.emit({ type: "resource-compared", ...this.#place(), ...look.shown });
    return { observed, changes: look.changes };
  }

  async #wait(until: typeof converge): Promise<Convergence<Observed>> {
    const { run, signal } = this.#session;
    const progress = (message: string) => this.#tell(message);
    const waiting: Waiting = { clock: run.clock, signal, progress };
    const end = await about(this.#resource, "observed", () => until(this.#resource, waiting));
    if (end.verdict === "current") return end;
    if (signal.aborted) throw new Interrupted();
    throw await notReady(this.#resource, end);
  }

  async #outputs({ observed }: Convergence<Observed>): Promise<Out> {
    const outputs = this.#resource.outputs(observed);
    if (outputs === undefined) throw handsOutNothing(this.#resource);
    return outputs;
  }

  #tell(message: string): void {
    if (message !== "")
      this.#session.emit({ type: "resource-progressed", ...this.#place(), message });
  }

  #emitReady(written: boolean): void {
    this.#session.emit({ type: "resource-ready", ...this.#place(), written });
  }

  #place() {
    return { score: this.#node.path, resource: idOf(this.#resource) };
  }
}
