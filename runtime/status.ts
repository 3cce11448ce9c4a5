/** `status`: how everything is, compared with what the Scores ask for. */
import type { Data } from "./data.ts";
import type { Diagnostic } from "./diagnostic/diagnostic.ts";
import type { ResourceReport, StatusReport } from "./event.ts";
import { readGraph } from "./graph/graph.ts";
import type { GraphNode } from "./graph/nodes.ts";
import { look, type Looked } from "./look.ts";
import { strays } from "./prune.ts";
import type { Run } from "./run.ts";
import { about } from "./session/failure.ts";
import { bareTopology, openToRead, type Session } from "./session/session.ts";
import { idOf, type InventoryEntry } from "./state/inventory.ts";
import { replaceUnknowns } from "./values/seal.ts";
import { isUnknown } from "./values/unknown.ts";

/** Looks at everything and writes nothing. Throws a `DiagnosticError` when that can't be done. */
export async function status(run: Run): Promise<StatusReport> {
  const warnings: Diagnostic[] = [];
  const session = await openToRead(run, readGraph(run.app), {
    warn: (each) => warnings.push(each),
  });
  const found = [...(await look(session))].map(([node, looked]) => reportOf(session, node, looked));
  const lost = await Promise.all(
    strays(session.inventory, session.world).map((entry) => strayReport(session, entry)),
  );
  const left = lost.filter((report) => report.status.word !== "NotFound");
  const sound = found.every(({ resources }) => resources.every(isSound));
  return {
    app: run.app.name,
    topology: run.topologyName,
    scores: found,
    strays: left,
    healthy: sound && left.length === 0,
    warnings,
  };
}

function reportOf(session: Session, node: GraphNode, looked: readonly Looked[]) {
  const handedOut = session.world.outputsOf(node.score);
  const outputs = isUnknown(handedOut) ? {} : replaceUnknowns(handedOut);
  return {
    score: node.path,
    resources: looked.map(({ resource, exists, status, changes }) => ({
      resource,
      status,
      // What is not there has not drifted.
      drift: exists ? changes : [],
    })),
    outputs: outputs as { readonly [name: string]: Data },
  };
}

async function strayReport(session: Session, entry: InventoryEntry): Promise<ResourceReport> {
  const { run, secrets, signal } = session;
  const resource = bareTopology(run, secrets, signal).resource(entry);
  const observed = await about(entry, "observed", () => resource.observe());
  return { resource: idOf(entry), status: resource.status(observed), drift: [] };
}

function isSound({ status, drift }: ResourceReport): boolean {
  return status.word === "Current" && drift.length === 0;
}
