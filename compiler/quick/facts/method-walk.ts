/** MethodWalk: what the body of a method calls and mentions, with the way up from each node. */
import { eachChild } from "./nodes.ts";
import type { Node, Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";

export interface MethodWalk {
  readonly node: Syntax.Function | Syntax.ArrowFunctionExpression;
  /** In the order of the source. */
  readonly calls: readonly Syntax.CallExpression[];
  readonly names: readonly Extract<Node, { type: "Identifier" }>[];
  readonly throws: readonly Syntax.ThrowStatement[];
  /** An object with methods or accessors is made. */
  readonly hasOddMember: boolean;
  /** The kinds of nodes that there are. */
  readonly kinds: ReadonlySet<Node["type"]>;
  parentOf(node: Node): Node | undefined;
  textOf(node: Node): string;
}

export function walkMethod(source: SourceText, method: MethodWalk["node"]): MethodWalk {
  const parents = new Map<Node, Node>();
  const kinds = new Set<Node["type"]>();
  const calls: Syntax.CallExpression[] = [];
  const names: Extract<Node, { type: "Identifier" }>[] = [];
  const throws: Syntax.ThrowStatement[] = [];
  let hasOddMember = false;
  const visit = (node: Node): void => {
    kinds.add(node.type);
    if (node.type === "CallExpression") calls.push(node);
    if (node.type === "Identifier") names.push(node);
    if (node.type === "ThrowStatement") throws.push(node);
    if (node.type === "Property" && "method" in node)
      hasOddMember ||= node.method || node.kind !== "init";
    eachChild(node, (child) => {
      parents.set(child, node);
      visit(child);
    });
  };
  if (method.body) visit(method.body);
  if (method.body) parents.set(method.body, method);
  return {
    node: method,
    calls,
    names,
    throws,
    hasOddMember,
    kinds,
    parentOf: (node) => parents.get(node),
    textOf: (node) => source.slice(node),
  };
}

/** Whether a name only names a member: `x.name`, `{ name: 1 }`. */
export function isKey(walk: MethodWalk, name: Node): boolean {
  const parent = walk.parentOf(name);
  if (parent?.type === "MemberExpression") return parent.property === name && !parent.computed;
  return parent?.type === "Property" && parent.key === name && !parent.shorthand;
}

/** Whether a name may be declared where it stands; wherever that is not certain, it may. */
export function mayDeclare(walk: MethodWalk, name: Node): boolean {
  const parent = walk.parentOf(name);
  return parent !== undefined && !reading.has(parent.type) && !isKey(walk, name);
}

const reading: ReadonlySet<Node["type"]> = new Set([
  "AwaitExpression",
  "BinaryExpression",
  "CallExpression",
  "ConditionalExpression",
  "ExpressionStatement",
  "LogicalExpression",
  "MemberExpression",
  "NewExpression",
  "ReturnStatement",
  "SpreadElement",
  "TemplateLiteral",
  "UnaryExpression",
]);

/** Names of the language that are no one's to redefine here, and whose methods neither ask nor assert. */
export const globals: ReadonlySet<string> = new Set([
  "Array",
  "Boolean",
  "Date",
  "JSON",
  "Math",
  "Number",
  "Object",
  "Promise",
  "String",
  "console",
  "decodeURIComponent",
  "encodeURIComponent",
  "parseFloat",
  "parseInt",
]);
