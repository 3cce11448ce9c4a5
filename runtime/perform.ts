/** Perform: one Score interpreted on the topology, with the references in its spec filled in. */
import assert from "node:assert";
import type { GraphNode } from "./graph/nodes.ts";
import type { Resource } from "./resource.ts";
import type { Session } from "./session/session.ts";
import { contextOf } from "./session/session.ts";
import type { TopologyContext } from "./topology.ts";
import { resolve } from "./values/resolve.ts";

/** The interpret of a primitive Score, its Score type erased: the generated code has proven that they fit. */
interface Erased {
  interpret(score: unknown, topology: unknown, spec: unknown): Promise<object>;
}

/** Asks a topology of its own for the Score, and answers what it hands out. */
export async function perform(
  session: Session,
  node: GraphNode,
  ensure: TopologyContext["ensure"],
): Promise<object> {
  assert(node.interpret.kind === "score", "only a primitive Score is interpreted");
  const watched = watch(ensure);
  const topology = new session.run.topology(contextOf(session, watched.ensure));
  const spec = resolve(node.score.spec, (owner) => {
    const outputs = session.world.outputsOf(owner);
    assert(outputs, "the graph puts a Score after those it refers to");
    return outputs;
  });
  session.world.learn(spec);
  const interpret = node.interpret as unknown as Erased;
  return watched.untilEnd(() => interpret.interpret(node.score, topology, spec));
}

/** Sees to it that nothing which an interpret began goes on after it, or fails without being noticed. */
function watch(ensure: TopologyContext["ensure"]) {
  const begun: Promise<object>[] = [];
  return {
    ensure: <Observed, Out extends object>(resource: Resource<Observed, Out>): Promise<Out> => {
      const ensuring = ensure(resource);
      // Whether it is waited for now or at the end, its failure is heard.
      ensuring.catch(() => undefined);
      begun.push(ensuring);
      return ensuring;
    },
    async untilEnd(interpret: () => Promise<object>): Promise<object> {
      try {
        const outputs = await interpret();
        await Promise.all(begun);
        return outputs;
      } finally {
        await Promise.allSettled(begun);
      }
    },
  };
}
