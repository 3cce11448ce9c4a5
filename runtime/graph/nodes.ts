/** Nodes: every Score of an app, with its path and the place where it was written. */
import { DiagnosticError, type Span } from "../diagnostic/diagnostic.ts";
import type { AnyInterpret, CompiledApp, InterpretedPart } from "../interpret.ts";
import type { Part } from "../score.ts";

/** One Score of the app, primitive or composite. */
export interface GraphNode {
  /** Dotted field path from the root; the root has the app's name. */
  readonly path: string;
  /** The field it is held in; the app's name for the root. */
  readonly name: string;
  readonly score: Part;
  readonly interpret: AnyInterpret;
  readonly writtenAt: Span;
  /** The composite it is a part of; absent for the root. */
  readonly parent?: GraphNode;
  /** Names of the siblings the generated code says it comes after; `undefined` where it could not know. */
  readonly compiledAfter: readonly string[] | undefined;
}

/** Nodes by path, parents before their parts, the root first. */
export type Nodes = ReadonlyMap<string, GraphNode>;

/** Makes the author's Scores and gives each its path; refuses a Score that is a part twice. */
export function nodesOf(app: CompiledApp): Nodes {
  const nodes = new Map([...withParts(rootOf(app))].map((node) => [node.path, node]));
  refuseTwins(nodes);
  return nodes;
}

/** The parts of a composite's node, in the order they are declared; none for a primitive Score. */
export function partsOf(nodes: Nodes, node: GraphNode): readonly GraphNode[] {
  return [...nodes.values()].filter(({ parent }) => parent === node);
}

function rootOf(app: CompiledApp): GraphNode {
  const { score } = created(app);
  const { interpret, name, writtenAt = app.interpret.declaredAt } = app;
  // A part may be named like the app; paths stay unique.
  const taken = interpret.kind === "composite" && interpret.parts(score as never);
  const path = taken && taken.some((part) => part.name === name) ? `harmony-${name}` : name;
  return { path, name, score, interpret, writtenAt, compiledAfter: [] };
}

function created(app: CompiledApp): { readonly score: Part } {
  try {
    return app.create();
  } catch (error) {
    if (error instanceof DiagnosticError) throw error;
    throw new DiagnosticError(
      {
        code: "H1016",
        severity: "error",
        message: `the Scores of \`${app.name}\` can not be put together`,
        location: { kind: "source", span: app.interpret.declaredAt },
        label: "made here",
        notes: [String(error)],
        help: [
          "a Score's fields and constructor only put data together; make them work without a deploy",
        ],
      },
      { cause: error },
    );
  }
}

function* withParts(node: GraphNode): Generator<GraphNode> {
  yield node;
  if (node.interpret.kind !== "composite") return;
  for (const part of node.interpret.parts(node.score as never))
    yield* withParts(nodeOf(part, node));
}

function nodeOf(part: InterpretedPart, parent: GraphNode): GraphNode {
  const { name, score, interpret, writtenAt, after } = part;
  const path = parent.parent === undefined ? name : `${parent.path}.${name}`;
  return { path, name, score, interpret, writtenAt, parent, compiledAfter: after };
}

function refuseTwins(nodes: Nodes): void {
  const seen = new Map<Part, GraphNode>();
  for (const node of nodes.values()) {
    const twin = seen.get(node.score);
    if (twin !== undefined) throw twins(twin, node);
    seen.set(node.score, node);
  }
}

function twins(first: GraphNode, second: GraphNode): DiagnosticError {
  return new DiagnosticError({
    code: "H1019",
    severity: "error",
    message: `\`${first.path}\` and \`${second.path}\` are the same Score`,
    location: { kind: "source", span: second.writtenAt },
    label: "listed a second time",
    labels: [{ span: first.writtenAt, text: "first listed here" }],
    notes: ["a Score is one component, so it is a part in one place"],
    help: ["make a second Score with `new`, or refer to the first one through its `out`"],
  });
}
