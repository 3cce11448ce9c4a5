/** Walk: visits the Scores in the order of the graph, as many at a time as allowed. */
import type { Graph } from "./graph.ts";
import type { GraphNode } from "./nodes.ts";

/** How a visit ended. A skipped Score carries the failure that stopped it. */
export type Outcome =
  | { readonly kind: "done" | "interrupted" }
  | { readonly kind: "failed" | "skipped"; readonly because: string };

export interface Visitor {
  /** Answers whether it worked; "interrupted" stops the walk. */
  readonly visit: (node: GraphNode) => Promise<"done" | "failed" | "interrupted">;
  readonly skip?: (node: GraphNode, because: string) => void;
}

/** Visits every node once all it waits for is done. A failure stops what depends on it and nothing else. */
export async function walk(
  graph: Graph,
  parallelism: number,
  signal: AbortSignal,
  visitor: Visitor,
): Promise<ReadonlyMap<string, Outcome>> {
  const outcomes = new Map<string, Promise<Outcome>>();
  const slots = semaphore(parallelism);
  for (const path of graph.order) {
    const before = graph.waitsFor.get(path)!.map((earlier) => outcomes.get(earlier)!);
    const enter = () => slots(() => visitOne(graph.nodes.get(path)!, visitor, signal));
    outcomes.set(
      path,
      Promise.all(before).then((ended) => stopped(ended, path, visitor, graph) ?? enter()),
    );
  }
  // Whatever breaks, nothing may go on after the walk has ended.
  await Promise.allSettled(outcomes.values());
  const ended = [...outcomes].map(async ([path, outcome]) => [path, await outcome] as const);
  return new Map(await Promise.all(ended));
}

function stopped(
  before: readonly Outcome[],
  path: string,
  visitor: Visitor,
  graph: Graph,
): Outcome | undefined {
  if (before.some(({ kind }) => kind === "interrupted")) return { kind: "interrupted" };
  const broken = before.find((outcome) => "because" in outcome);
  if (broken === undefined) return undefined;
  const because = "because" in broken ? broken.because : path;
  visitor.skip?.(graph.nodes.get(path)!, because);
  return { kind: "skipped", because };
}

async function visitOne(node: GraphNode, visitor: Visitor, signal: AbortSignal): Promise<Outcome> {
  if (signal.aborted) return { kind: "interrupted" };
  const kind = await visitor.visit(node);
  return kind === "failed" ? { kind, because: node.path } : { kind };
}

/** Lets at most `places` pieces of work go on at the same time, in the order they asked. */
function semaphore(places: number) {
  const waiting: (() => void)[] = [];
  let free = places;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free--;
    else await new Promise<void>((resume) => waiting.push(resume));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
