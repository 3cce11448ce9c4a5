/** `smoke`: tries every promise of what is deployed, and changes nothing. */
import { proveScore } from "./deploy-score.ts";
import { type Diagnostic, DiagnosticError } from "./diagnostic/diagnostic.ts";
import type { HarmonyEvent } from "./event.ts";
import { readGraph } from "./graph/graph.ts";
import type { GraphNode } from "./graph/nodes.ts";
import { walk } from "./graph/walk.ts";
import { look, type Looked } from "./look.ts";
import type { Run } from "./run.ts";
import { attempted } from "./session/attempted.ts";
import { openToRead, type Session } from "./session/session.ts";
import { framed } from "./session/under-lock.ts";

/** Proves what is there. Takes no lock; a Score that is not there fails, and what depends on it is skipped. */
export async function* smoke(run: Run): AsyncGenerator<HarmonyEvent> {
  const graph = readGraph(run.app);
  yield* framed(run, graph, "smoke", async (emit, signal) => {
    const warn = (diagnostic: Diagnostic) => emit({ type: "warned", diagnostic });
    const session = await openToRead(run, graph, { warn, emit, signal });
    const found = await look(session);
    const outcomes = await walk(graph, run.parallelism, signal, {
      visit: (node) => attempted(session, node, () => proveThere(session, node, found.get(node))),
      skip: ({ path }, because) => emit({ type: "score-skipped", score: path, because }),
    });
    const proven = [...outcomes.values()].every(({ kind }) => kind === "done");
    return proven ? "succeeded" : "failed";
  });
}

async function proveThere(
  session: Session,
  node: GraphNode,
  looked: readonly Looked[] = [],
): Promise<void> {
  const missing = looked.find(({ status }) => status.word !== "Current");
  if (missing !== undefined) throw notDeployed(session.run, node, missing);
  session.world.enter(node, "ready");
  await proveScore(session, node);
}

function notDeployed(run: Run, node: GraphNode, { resource, status }: Looked): DiagnosticError {
  return new DiagnosticError({
    code: "H1202",
    severity: "error",
    message: `\`${node.path}\` is not deployed, so its promises can not be tried`,
    object: resource.replace("/", " "),
    notes: [status.message === "" ? `it is ${status.word}` : status.message],
    help: [`deploy it: \`harmony-${run.app.name} deploy ${run.topologyName}\``],
  });
}
