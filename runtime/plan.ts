/** `plan`: what a deploy would do, found out without writing anything. */
import type { Diagnostic } from "./diagnostic/diagnostic.ts";
import type { Plan, PlannedResource } from "./event.ts";
import { readGraph } from "./graph/graph.ts";
import { look, type Looked } from "./look.ts";
import { strays } from "./prune.ts";
import type { Run } from "./run.ts";
import { openToRead } from "./session/session.ts";
import { idOf } from "./state/inventory.ts";

/** Compares what the Scores ask for with what is there. Throws a `DiagnosticError` when that can't be found out. */
export async function plan(run: Run): Promise<Plan> {
  const warnings: Diagnostic[] = [];
  const session = await openToRead(run, readGraph(run.app), {
    warn: (each) => warnings.push(each),
  });
  const found = await look(session);
  const scores = [...found].map(([{ path }, looked]) => ({
    score: path,
    resources: looked.map(planned),
  }));
  const removals = strays(session.inventory, session.world).map(removal);
  const kept = scores.every(({ resources }) => resources.every(({ action }) => action === "keep"));
  const empty = kept && removals.length === 0;
  return { app: run.app.name, topology: run.topologyName, scores, removals, empty, warnings };
}

function planned({ resource, exists, changes }: Looked): PlannedResource {
  if (changes.length === 0) return { resource, action: "keep", changes };
  return { resource, action: exists ? "change" : "create", changes };
}

function removal(entry: { readonly kind: string; readonly name: string }): PlannedResource {
  return { resource: idOf(entry), action: "remove", changes: [] };
}
