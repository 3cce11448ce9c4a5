/** Outline: an app's Scores as people see them. */
import type { ScoreOutline } from "./event.ts";
import { type Graph, readGraph } from "./graph/graph.ts";
import type { GraphNode } from "./graph/nodes.ts";
import type { CompiledApp } from "./interpret.ts";

/** The Scores of an app, parents before their parts. */
export function outline(app: CompiledApp): readonly ScoreOutline[] {
  return outlineOf(readGraph(app));
}

export function outlineOf(graph: Graph): readonly ScoreOutline[] {
  return [...graph.nodes.values()].map((node) => outlineOfNode(graph, node));
}

function outlineOfNode(graph: Graph, node: GraphNode): ScoreOutline {
  const { path, interpret, parent, writtenAt } = node;
  return {
    path,
    name: interpret.name,
    summary: interpret.summary,
    ...(parent && { parent: parent.path }),
    after: [...graph.after.get(node)!].map((before) => before.path).sort(),
    writtenAt,
  };
}
