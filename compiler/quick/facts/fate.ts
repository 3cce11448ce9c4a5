/** The fate of a failure in a method without `try`, `catch` and functions: whether it gets out. */
import type { MethodWalk } from "./method-walk.ts";
import { nameOfKey, walk } from "./nodes.ts";
import type { Node, Syntax } from "./parse.ts";

/** Awaited, returned, or handed on to something that is. */
export function isAwaited(method: MethodWalk, node: Node, around: Node): boolean {
  const parent = method.parentOf(node);
  if (!parent) return true;
  switch (parent.type) {
    case "AwaitExpression":
    case "ReturnStatement":
      return true;
    case "ExpressionStatement":
      return false;
    case "VariableDeclarator":
      return isReadLater(parent, around);
    case "UnaryExpression":
      return parent.operator !== "void" && isAwaited(method, parent, around);
    default:
      return isStatement(parent) || isAwaited(method, parent, around);
  }
}

function isStatement({ type }: Node): boolean {
  return type.endsWith("Statement");
}

function isReadLater(declaration: Syntax.VariableDeclarator, around: Node): boolean {
  const { id } = declaration;
  if (id.type !== "Identifier") return true;
  let uses = 0;
  walk(around, (node) => {
    if (node.type === "Identifier" && node.name === id.name && node !== id) uses++;
  });
  return uses > 0;
}

/** Behind `return`, `throw`, or in `if (false)`. */
export function isUnreachable(method: MethodWalk, node: Node): boolean {
  const parent = method.parentOf(node);
  if (!parent) return false;
  if (parent.type === "BlockStatement" && followsExit(parent, node)) return true;
  const isNever =
    parent.type === "IfStatement" && parent.consequent === node && isFalse(parent.test);
  return isNever || isUnreachable(method, parent);
}

function followsExit({ body }: Extract<Node, { type: "BlockStatement" }>, node: Node): boolean {
  const exit = body.findIndex(
    ({ type }) => type === "ReturnStatement" || type === "ThrowStatement",
  );
  return exit >= 0 && body[exit]!.end <= node.start;
}

function isFalse(test: Node): boolean {
  return test.type === "Literal" && test.value === false;
}

/** `.catch(…)` and the like keep failures in, which takes more than a look at the way up. */
export function keepsFailuresIn({ calls }: MethodWalk): boolean {
  return calls.some(({ callee }) => {
    if (callee.type !== "MemberExpression") return false;
    const name = nameOfKey({ key: callee.property, computed: callee.computed });
    return name === "catch" || name === "then" || name === "allSettled" || name === "finally";
  });
}
