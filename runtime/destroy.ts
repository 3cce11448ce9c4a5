/** `destroy`: removes everything that deploys have made, the last first, and then forgets the app on that topology. */
import { DiagnosticError } from "./diagnostic/diagnostic.ts";
import type { HarmonyEvent } from "./event.ts";
import { type Graph, readGraph, rootAlone } from "./graph/graph.ts";
import type { CompiledApp } from "./interpret.ts";
import { remove } from "./removal.ts";
import type { Run } from "./run.ts";
import { underLock } from "./session/under-lock.ts";
import { clearFolder } from "./state/folder.ts";

/** Removes what the inventory holds, whether or not a Score still asks for it. May be run again at any time. */
export async function* destroy(run: Run): AsyncGenerator<HarmonyEvent> {
  const graph = graphIfSound(run.app);
  yield* underLock(run, graph, "destroy", async (session) => {
    const entries = [...session.inventory.values()].reverse();
    if (!(await remove(session, entries, "destroyed"))) return "failed";
    await session.journal.close();
    await clearFolder(run.folder);
    return "succeeded";
  });
}

/** What was made can be removed even when the Scores that asked for it can't be read any more. */
function graphIfSound(app: CompiledApp): Graph {
  try {
    return readGraph(app);
  } catch (error) {
    if (error instanceof DiagnosticError) return rootAlone(app);
    throw error;
  }
}
