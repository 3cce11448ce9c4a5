/** One Score of a deploy: asked for on the topology, waited for, proven. */
import type { Data } from "./data.ts";
import type { Deployed } from "./deployed.ts";
import { ensuring } from "./ensure.ts";
import type { GraphNode } from "./graph/nodes.ts";
import { perform } from "./perform.ts";
import { attempted, type Ending } from "./session/attempted.ts";
import { bareTopology, type Session, type WritingSession } from "./session/session.ts";
import { stateOfTheWorld } from "./session/state-of-the-world.ts";
import { smokeInput } from "./smoke-tests/part-outputs.ts";
import { prove } from "./smoke-tests/smoke-runner.ts";

/** Deploys one node of the graph; a composite is there once its parts are, and is only proven. */
export function deployScore(session: WritingSession, node: GraphNode): Promise<Ending> {
  const { graph, world } = session;
  const work = async () => {
    if (node.interpret.kind === "score") await make(session, node);
    world.enter(node, "ready");
    await proveScore(session, node);
  };
  return attempted(session, node, work, () => stateOfTheWorld(graph, world));
}

/** Proves a Score that is ready, and says that it is deployed. */
export async function proveScore(session: Session, node: GraphNode): Promise<Deployed> {
  const { run, secrets, signal, world, graph } = session;
  const topology = bareTopology(run, secrets, signal);
  const outputs = smokeInput(graph.nodes, node, world);
  const probe = (attempt: AbortSignal) => topology.probe(run.probe(attempt));
  const deployed = await prove({ session, node, outputs, probe });
  world.enter(node, "deployed");
  const written = world.askedBy(node).some((asked) => asked.written);
  const own = node.interpret.kind === "score" ? (outputs as { [name: string]: Data }) : {};
  session.emit({ type: "score-deployed", score: node.path, deployed, written, outputs: own });
  return deployed;
}

async function make(session: WritingSession, node: GraphNode): Promise<void> {
  session.world.enter(node, "not applied");
  session.world.handOut(node, await perform(session, node, ensuring(session, node)));
}
