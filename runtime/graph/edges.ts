/** Edges: which Score waits for which, read from the values, and compared with what was compiled. */
import { type Diagnostic, DiagnosticError } from "../diagnostic/diagnostic.ts";
import { targetOf } from "../reference.ts";
import type { Part } from "../score.ts";
import { Secret } from "../secret.ts";
import { isNamed } from "./named.ts";
import type { GraphNode, Nodes } from "./nodes.ts";

/** For each node, the nodes it comes after. */
export type Edges = ReadonlyMap<GraphNode, ReadonlySet<GraphNode>>;

/** `direct`: what each node refers to. `after`: the same edges, between the siblings they order. */
export function readEdges(nodes: Nodes): { readonly direct: Edges; readonly after: Edges } {
  const owners = new Map([...nodes.values()].map((node) => [node.score, node]));
  const direct = new Map([...nodes.values()].map((node) => [node, targetsOf(node, owners)]));
  const after = lifted(direct);
  for (const [node, before] of after) refuseStale(node, before);
  // A condition in the source may leave out a reference that was compiled; the order is kept all the same.
  for (const node of nodes.values())
    for (const sibling of compiledSiblings(node, nodes))
      if (!after.get(node)!.has(sibling)) {
        after.get(node)!.add(sibling);
        direct.get(node)!.add(sibling);
      }
  return { direct, after };
}

function targetsOf(node: GraphNode, owners: ReadonlyMap<Part, GraphNode>): Set<GraphNode> {
  const targets = [...referredIn(node.score.spec, node, []), ...node.score.after];
  return new Set(
    targets.map((target) => {
      const owner = owners.get(target);
      if (owner === undefined) throw new DiagnosticError(outsider(node, target));
      return owner;
    }),
  );
}

function lifted(direct: Edges): Map<GraphNode, Set<GraphNode>> {
  const after = new Map([...direct.keys()].map((node) => [node, new Set<GraphNode>()]));
  for (const [from, targets] of direct)
    for (const target of targets) {
      const [later, earlier] = lift(from, target);
      if (later !== earlier) after.get(later)!.add(earlier);
    }
  return after;
}

/** The two siblings that an edge orders; twice the same node when one end holds the other. */
function lift(from: GraphNode, to: GraphNode): readonly [GraphNode, GraphNode] {
  const above = new Map(ancestry(from).map((node) => [node.parent, node]));
  const earlier = ancestry(to).find((node) => above.has(node.parent))!;
  return [above.get(earlier.parent)!, earlier];
}

function ancestry(node: GraphNode): GraphNode[] {
  return node.parent === undefined ? [node] : [node, ...ancestry(node.parent)];
}

function refuseStale(node: GraphNode, before: ReadonlySet<GraphNode>): void {
  const { compiledAfter } = node;
  if (compiledAfter === undefined) return;
  for (const earlier of before)
    if (!isNamed(earlier.name, compiledAfter)) throw new DiagnosticError(stale(node, earlier));
}

function compiledSiblings(node: GraphNode, nodes: Nodes): readonly GraphNode[] {
  const { compiledAfter = [] } = node;
  if (compiledAfter.length === 0) return [];
  return [...nodes.values()].filter(
    (each) => each !== node && each.parent === node.parent && isNamed(each.name, compiledAfter),
  );
}

function* referredIn(value: unknown, node: GraphNode, path: readonly string[]): Generator<Part> {
  const target = targetOf(value);
  if (target !== undefined) return yield target.owner;
  if (typeof value === "function" || typeof value === "symbol" || isInstance(value)) {
    // A composite's spec goes no further than the composite's own constructor.
    if (node.interpret.kind === "composite") return;
    throw new DiagnosticError(notData(node, path));
  }
  if (typeof value !== "object" || value === null || value instanceof Secret) return;
  for (const [key, inner] of Object.entries(value)) yield* referredIn(inner, node, [...path, key]);
}

function isInstance(value: unknown): boolean {
  if (typeof value !== "object" || value === null || value instanceof Secret) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype !== null && prototype !== Object.prototype && !Array.isArray(value);
}

function stale(later: GraphNode, earlier: GraphNode): Diagnostic {
  return {
    code: "H1013",
    severity: "error",
    message: `\`${later.path}\` waits for \`${earlier.path}\`, which the generated code does not know`,
    location: { kind: "source", span: later.writtenAt },
    label: `needs what \`${earlier.path}\` hands out`,
    labels: [{ span: earlier.writtenAt, text: "which is written here" }],
    notes: [
      "the order of a deploy is compiled, so that it can be read and reviewed before it runs",
    ],
    help: ["run `harmony-gen`, then build this command again"],
  };
}

function outsider(node: GraphNode, target: Part): Diagnostic {
  return {
    code: "H1014",
    severity: "error",
    message: `\`${node.path}\` refers to a \`${target.constructor.name}\` that is no part of this app`,
    location: { kind: "source", span: node.writtenAt },
    label: "refers to it",
    notes: [
      "what a Score hands out is known once it is deployed, and only parts of the app are deployed",
    ],
    help: ["make the Score a field of a composite of this app, and refer to that field"],
  };
}

function notData(node: GraphNode, path: readonly string[]): Diagnostic {
  return {
    code: "H1020",
    severity: "error",
    message: `\`${path.join(".") || "spec"}\` of \`${node.path}\` is not data`,
    location: { kind: "source", span: node.writtenAt },
    label: "given here",
    notes: ["a spec is compared, stored and sent, so it holds no functions and no class instances"],
    help: ["pass plain values; `Secret` is the one class whose instances a spec may hold"],
  };
}
