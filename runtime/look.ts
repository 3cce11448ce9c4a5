/** Look: the same interpretation as a deploy, with an `ensure` that observes and compares and changes nothing. */
import { compared } from "./compare.ts";
import { type Diagnostic, DiagnosticError } from "./diagnostic/diagnostic.ts";
import type { ResourceId } from "./event.ts";
import type { GraphNode } from "./graph/nodes.ts";
import { walk } from "./graph/walk.ts";
import { perform } from "./perform.ts";
import type { Change, Resource, Status } from "./resource.ts";
import { about, failureOf } from "./session/failure.ts";
import type { Session } from "./session/session.ts";
import { idOf } from "./state/inventory.ts";
import { unknown } from "./values/unknown.ts";

/** One resource as it is, compared with what its Score asks for; secrets masked. */
export interface Looked {
  readonly resource: ResourceId;
  readonly exists: boolean;
  readonly status: Status;
  readonly changes: readonly Change[];
}

/** What each primitive Score asks for and how that is, in the order of the graph. Throws the first failure. */
export async function look(session: Session): Promise<ReadonlyMap<GraphNode, readonly Looked[]>> {
  const { graph, run, signal } = session;
  const nodes = graph.order.map((path) => graph.nodes.get(path)!);
  const primitive = nodes.filter(({ interpret }) => interpret.kind === "score");
  const found = new Map(primitive.map((node) => [node, [] as Looked[]]));
  const broken: DiagnosticError[] = [];
  await walk(graph, run.parallelism, signal, {
    visit: async (node) => {
      const failure = await lookAtScore(session, node, found.get(node));
      if (failure !== undefined) broken.push(failure);
      return failure === undefined ? "done" : "failed";
    },
  });
  // Half a look must not be taken for the whole: what was not reached would seem to be unasked for.
  if (signal.aborted) throw new DiagnosticError(interrupted);
  if (broken.length > 0) throw broken[0]!;
  return found;
}

/** Fills `found` unless `node` is a composite; answers why it could not. */
async function lookAtScore(
  session: Session,
  node: GraphNode,
  found: Looked[] | undefined,
): Promise<DiagnosticError | undefined> {
  if (found === undefined) return undefined;
  try {
    const outputs = await perform(session, node, looking(session, node, found));
    session.world.handOut(node, outputs);
    return undefined;
  } catch (error) {
    return new DiagnosticError(failureOf(session, node, error), { cause: error });
  }
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
