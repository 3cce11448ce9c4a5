/** Look: the same interpretation as a deploy, with an `ensure` that observes and compares and changes nothing. */
import { compared } from "./compare.ts";
import { type Diagnostic, DiagnosticError } from "./diagnostic/diagnostic.ts";
import type { Change, Resource, Status } from "./resource.ts";
import { about, failureOf } from "./session/failure.ts";
import type { ResourceId } from "./event.ts";
import type { GraphNode } from "./graph/nodes.ts";
import { perform } from "./perform.ts";
import type { Session } from "./session/session.ts";
import { idOf } from "./state/inventory.ts";
import { unknown } from "./values/unknown.ts";
import { walk } from "./graph/walk.ts";

/** One resource as it is, compared with what its Score asks for; secrets masked. */
export interface Looked {
  readonly resource: ResourceId;
  readonly exists: boolean;
  readonly status: Status;
  readonly changes: readonly Change[];
}

/** What each primitive Score asks for and how that is, in the order of the graph. Throws the first failure. */
export async function look(session: Session): Promise<ReadonlyMap<GraphNode, readonly Looked[]>> {
  const found = new Map<GraphNode, Looked[]>();
  const broken: DiagnosticError[] = [];
  const { graph, run, signal } = session;
  for (const path of graph.order) {
    const node = graph.nodes.get(path)!;
    if (node.interpret.kind === "score") found.set(node, []);
  }
  await walk(graph, run.parallelism, signal, {
    async visit(node) {
      if (node.interpret.kind === "composite") return "done";
      try {
        session.world.handOut(
          node,
          await perform(session, node, looking(session, node, found.get(node)!)),
        );
        return "done";
      } catch (error) {
        broken.push(new DiagnosticError(failureOf(session, node, error), { cause: error }));
        return "failed";
      }
    },
  });
  // Half a look must not be taken for the whole: what was not reached would seem to be unasked for.
  if (signal.aborted) throw new DiagnosticError(interrupted);
  if (broken.length > 0) throw broken[0]!;
  return found;
}

function looking(session: Session, node: GraphNode, found: Looked[]) {
  return async <Observed, Out extends object>(resource: Resource<Observed, Out>): Promise<Out> => {
    session.world.ask(node, resource);
    const observed = await about(resource, "observed", () => resource.observe());
    const { shown } = compared(resource, observed);
    found.push({ resource: idOf(resource), exists: observed !== undefined, ...shown });
    return resource.outputs(observed) ?? unknown();
  };
}

const interrupted: Diagnostic = {
  code: "H1022",
  severity: "error",
  message: "interrupted before everything was looked at",
  help: ["run this again; nothing was changed"],
};
