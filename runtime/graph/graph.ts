/** Graph: the Scores of an app, and what each of them waits for. */
import type { CompiledApp } from "../interpret.ts";
import { Composite } from "../score.ts";
import { refuseCycles } from "./cycle.ts";
import { type Edges, readEdges } from "./edges.ts";
import { type GraphNode, type Nodes, nodesOf, partsOf } from "./nodes.ts";

/** A whole app. */
export interface Graph {
  readonly root: GraphNode;
  readonly nodes: Nodes;
  /** The siblings each node comes after. */
  readonly after: Edges;
  /** Paths of everything that must be deployed before a node starts. */
  readonly waitsFor: ReadonlyMap<string, readonly string[]>;
  /** All paths, each after everything it waits for. */
  readonly order: readonly string[];
}

/** Reads the graph from the author's values, and refuses it when it is not the one that was compiled. */
export function readGraph(app: CompiledApp): Graph {
  const nodes = nodesOf(app);
  const { direct, after } = readEdges(nodes);
  const waitsFor = readWaits(nodes, direct);
  const [root] = nodes.values();
  return { root: root!, nodes, after, waitsFor, order: refuseCycles(nodes, waitsFor) };
}

/** The app's root and nothing below it, made without the author's Scores. */
export function rootAlone(app: CompiledApp): Graph {
  const { name, interpret, writtenAt = app.interpret.declaredAt } = app;
  const score = new (class extends Composite {})();
  const root = { path: name, name, score, interpret, writtenAt, compiledAfter: [] };
  return {
    root,
    nodes: new Map([[name, root]]),
    after: new Map([[root, new Set()]]),
    waitsFor: new Map([[name, []]]),
    order: [name],
  };
}

/** A node waits for its own parts, and for what it or a composite around it refers to. */
function readWaits(nodes: Nodes, direct: Edges): ReadonlyMap<string, readonly string[]> {
  const waits = [...nodes.values()].map((node): [string, string[]] => {
    const before = new Set(partsOf(nodes, node));
    for (let at: GraphNode | undefined = node; at !== undefined; at = at.parent)
      for (const target of direct.get(at)!) before.add(target);
    return [node.path, [...before].map(({ path }) => path)];
  });
  return new Map(waits);
}
