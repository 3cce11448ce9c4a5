/** `deploy`: interpret, converge and prove every Score in the order of the graph, then remove what none asks for. */
import { deployScore } from "./deploy-score.ts";
import type { HarmonyEvent } from "./event.ts";
import { readGraph } from "./graph/graph.ts";
import { walk } from "./graph/walk.ts";
import { prune } from "./prune.ts";
import type { Run } from "./run.ts";
import { underLock } from "./session/under-lock.ts";

/**
 * Deploys an app. Yields what happens; prints nothing. Run it again after any failure or interruption: it continues.
 *
 * Throws a `DiagnosticError` when the run can't start or go on at all: the lock is held, the generated code is stale,
 * the state folder can't be used.
 */
export async function* deploy(run: Run): AsyncGenerator<HarmonyEvent> {
  const graph = readGraph(run.app);
  yield* underLock(run, graph, "deploy", async (session) => {
    const { signal, emit } = session;
    const outcomes = await walk(graph, run.parallelism, signal, {
      visit: (node) => deployScore(session, node),
      skip: ({ path }, because) => emit({ type: "score-skipped", score: path, because }),
    });
    const complete = [...outcomes.values()].every(({ kind }) => kind === "done");
    const asAsked = complete && (await prune(session));
    await session.journal.compact((score) => graph.order.indexOf(score));
    return asAsked ? "succeeded" : "failed";
  });
}
