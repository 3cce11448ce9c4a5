/** Attempted: the frame around the work on one Score. Whatever ends it is told as an event. */
import type { GraphNode } from "../graph/nodes.ts";
import { failureOf } from "./failure.ts";
import { Interrupted } from "./interrupted.ts";
import type { Session } from "./session.ts";

export type Ending = "done" | "failed" | "interrupted";

/** Does `work` for `node`. A failure ends with what `state` says about the world. */
export async function attempted(
  session: Session,
  node: GraphNode,
  work: () => Promise<void>,
  state?: () => string,
): Promise<Ending> {
  session.emit({ type: "score-started", score: node.path });
  try {
    await work();
    return "done";
  } catch (error) {
    // What breaks while a run is being interrupted breaks because of that.
    if (error instanceof Interrupted || session.signal.aborted) return "interrupted";
    const diagnostic = failureOf(session, node, error, state?.());
    session.emit({ type: "score-failed", score: node.path, diagnostic });
    return "failed";
  }
}
