/** What is asked of nodes again and again. */
import { keysOf, type Node, type Syntax } from "./parse.ts";

/** Visits the nodes right below `node`, in the order of the source. */
export function eachChild(node: Node, visit: (child: Node) => void): void {
  const keys = keysOf(node.type);
  for (let i = 0; i < keys.length; i++) {
    const value: unknown = node[keys[i] as keyof Node];
    if (isNode(value)) visit(value);
    else if (Array.isArray(value)) for (const each of value) if (isNode(each)) visit(each);
  }
}

// At such keys there are nodes, lists of them, and nothing else.
function isNode(value: unknown): value is Node {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Visits `node` and everything below it, what stands first first. */
export function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  eachChild(node, (child) => walk(child, visit));
}

/** `expression` without parentheses, `satisfies`, `!` and `as const`, none of which changes what is written. */
export function unwrapped(expression: Syntax.Expression): Syntax.Expression {
  switch (expression.type) {
    case "ParenthesizedExpression":
    case "TSSatisfiesExpression":
    case "TSNonNullExpression":
      return unwrapped(expression.expression);
    case "TSAsExpression":
      return isConst(expression.typeAnnotation) ? unwrapped(expression.expression) : expression;
    default:
      return expression;
  }
}

function isConst(type: Syntax.TSType): boolean {
  return (
    type.type === "TSTypeReference" &&
    type.typeName.type === "Identifier" &&
    type.typeName.name === "const"
  );
}

/** `node` without anything that only speaks of its type. */
export function bare(node: Node): Node {
  switch (node.type) {
    case "ParenthesizedExpression":
    case "TSAsExpression":
    case "TSSatisfiesExpression":
    case "TSTypeAssertion":
    case "TSNonNullExpression":
      return bare(node.expression);
    default:
      return node;
  }
}

/** `["ns", "X"]` for `ns.X`; nothing for anything but names. */
export function pathOf(expression: Node): readonly string[] | undefined {
  if (expression.type === "Identifier") return [expression.name];
  if (expression.type === "TSQualifiedName") return joined(expression.left, expression.right);
  if (expression.type !== "MemberExpression" || expression.computed || expression.optional)
    return undefined;
  return joined(expression.object, expression.property);
}

function joined(left: Node, right: Node): readonly string[] | undefined {
  const before = pathOf(left);
  return before && right.type === "Identifier" ? [...before, right.name] : undefined;
}

/** The text of a string, written without anything to compute. */
export function textIn(node: Node): string | undefined {
  if (node.type === "Literal") return typeof node.value === "string" ? node.value : undefined;
  if (node.type !== "TemplateLiteral" || node.expressions.length > 0) return undefined;
  return node.quasis[0]?.value.cooked ?? undefined;
}

/** The name of a member, when it is a plain one. */
export function nameOfKey({ key, computed }: { key: Node; computed: boolean }): string | undefined {
  if (computed) return undefined;
  if (key.type === "Identifier") return key.name;
  if (key.type === "PrivateIdentifier") return `#${key.name}`;
  return undefined;
}
