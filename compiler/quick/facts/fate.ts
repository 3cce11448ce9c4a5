/** The fate of a failure: whether what an expression throws or rejects with gets out of its method. */
import type { MethodWalk } from "./method-walk.ts";
import { nameOfKey, walk } from "./nodes.ts";
import type { Node, Syntax } from "./parse.ts";

export interface Fate {
  /** Awaited, returned, or handed on to something that is. */
  readonly awaited: boolean;
  /** The `catch` that keeps the failure in. */
  readonly swallowedBy?: Node;
  readonly unreachable: boolean;
}

/** `atOnce`: what fails does so when it is called, not when it is awaited. */
export function fateOf(method: MethodWalk, node: Node, atOnce = false): Fate {
  const climbed = climb(method, node);
  const swallowedBy =
    climbed.swallowedBy ?? swallowingCatch(method, climbed.at, climbed.returned ?? false);
  const own: Fate = {
    awaited: atOnce || climbed.awaited,
    ...(swallowedBy === undefined ? {} : { swallowedBy }),
    unreachable: isUnreachable(method, node),
  };
  const inner = functionAround(method, climbed.at);
  if (!getsOut(own) || !isFunction(inner) || inner === method.node) return own;
  return fateOfCalls(method, inner, own, atOnce && !inner.async);
}

/** Whether a failure reaches whoever calls the method. */
export function getsOut({ awaited, swallowedBy, unreachable }: Fate): boolean {
  return awaited && swallowedBy === undefined && !unreachable;
}

type FunctionNode = Syntax.Function | Syntax.ArrowFunctionExpression;

// What gets out of a function inside the method goes where the function's calls are.
function fateOfCalls(method: MethodWalk, inner: FunctionNode, own: Fate, atOnce: boolean): Fate {
  const parent = method.parentOf(inner);
  if (parent?.type === "CallExpression" && inner.async) return fateOf(method, parent);
  const name = nameOfFunction(inner, parent);
  if (name === undefined) return own;
  const uses = usesOf(method, name, inner).map((use) => {
    const call = method.parentOf(use);
    return call?.type === "CallExpression" ? fateOf(method, call, atOnce) : fateOf(method, use);
  });
  return uses.find(getsOut) ?? uses[0] ?? { ...own, unreachable: true };
}

function nameOfFunction(inner: FunctionNode, parent: Node | undefined): string | undefined {
  if (inner.type === "FunctionDeclaration") return inner.id?.name;
  const isNamed = parent?.type === "VariableDeclarator" && parent.id.type === "Identifier";
  return isNamed && parent.id.type === "Identifier" ? parent.id.name : undefined;
}

function usesOf(method: MethodWalk, name: string, inner: Node): readonly Node[] {
  return method.names.filter((each) => {
    if (each.name !== name || isWithin(each, inner)) return false;
    const parent = method.parentOf(each);
    return !(parent?.type === "VariableDeclarator" && parent.id === each);
  });
}

function isWithin(node: Node, around: Node): boolean {
  return node.start >= around.start && node.end <= around.end;
}

interface Climbed {
  readonly awaited: boolean;
  readonly at: Node;
  /** Left by `return` without `await`: no `try` around it sees its rejection. */
  readonly returned?: true;
  readonly swallowedBy?: Node;
}

// Follows a value up to the place that decides about it.
function climb(method: MethodWalk, node: Node): Climbed {
  const parent = method.parentOf(node);
  if (!parent) return { awaited: true, at: node };
  if (parent.type === "AwaitExpression") return { awaited: true, at: parent };
  if (parent.type === "ReturnStatement") return { awaited: true, at: parent, returned: true };
  if (node.type === "ThrowStatement") return { awaited: true, at: node };
  if (parent.type === "ExpressionStatement" || isVoid(parent))
    return { awaited: false, at: parent };
  const caught = catchCall(method, parent);
  if (caught) return { ...climb(method, caught), swallowedBy: caught };
  if (settlesAll(method, parent)) return { ...climb(method, parent), swallowedBy: parent.callee };
  if (parent.type === "VariableDeclarator")
    return { awaited: isReadLater(method, parent), at: parent };
  if (parent.type.endsWith("Statement") || isFunction(parent))
    return climbFunction(method, node, parent);
  return climb(method, parent);
}

function isVoid(node: Node): boolean {
  return node.type === "UnaryExpression" && node.operator === "void";
}

// `xs.map((x) => probe.http(x))`: what the arrow returns goes where the call's result goes.
function climbFunction(method: MethodWalk, node: Node, parent: Node): Climbed {
  const isResult = parent.type === "ArrowFunctionExpression" && parent.body === node;
  const call = isResult ? method.parentOf(parent) : undefined;
  return call?.type === "CallExpression" ? climb(method, call) : { awaited: true, at: node };
}

// `.catch(…)`, or `.then(…, …)` with the second argument that does the same.
function catchCall(method: MethodWalk, node: Node): Syntax.CallExpression | undefined {
  if (node.type !== "MemberExpression" || node.computed) return undefined;
  const call = method.parentOf(node);
  if (call?.type !== "CallExpression") return undefined;
  const first = ["catch", "then"].indexOf(nameOfKey({ key: node.property, computed: false }) ?? "");
  const handler = call.arguments[first];
  return handler !== undefined && !throwsAgain(method, handler) ? call : undefined;
}

// `Promise.allSettled` never rejects.
function settlesAll(method: MethodWalk, node: Node): node is Syntax.CallExpression {
  return node.type === "CallExpression" && method.textOf(node.callee) === "Promise.allSettled";
}

function isReadLater(method: MethodWalk, declaration: Syntax.VariableDeclarator): boolean {
  const { id } = declaration;
  if (id.type !== "Identifier") return true;
  const around = functionAround(method, declaration);
  const uses = method.names.filter((each) => each.name === id.name && isWithin(each, around));
  return uses.some((each) => method.parentOf(each) !== declaration);
}

function functionAround(method: MethodWalk, node: Node): Node {
  const parent = method.parentOf(node);
  return isFunction(node) || !parent ? node : functionAround(method, parent);
}

function isFunction(node: Node): node is FunctionNode {
  return /^(?:ArrowFunctionExpression|FunctionExpression|FunctionDeclaration)$/.test(node.type);
}

function swallowingCatch(method: MethodWalk, node: Node, returned: boolean): Node | undefined {
  const parent = method.parentOf(node);
  if (!parent) return undefined;
  if (parent.type === "TryStatement" && parent.block === node && !returned) {
    const { handler } = parent;
    if (handler && !throwsAgain(method, handler.body)) return handler;
  }
  return swallowingCatch(method, parent, returned);
}

function throwsAgain(method: MethodWalk, node: Node): boolean {
  let throws = false;
  walk(node, (each) => {
    if (each.type === "ThrowStatement") throws = true;
    if (each.type === "CallExpression")
      throws ||= /(?:\breject|\.expect|\bfail)$/.test(method.textOf(each.callee));
  });
  return throws;
}

function isUnreachable(method: MethodWalk, node: Node): boolean {
  const parent = method.parentOf(node);
  if (!parent) return false;
  if (parent.type === "BlockStatement" && followsExit(parent, node)) return true;
  const isNever =
    parent.type === "IfStatement" && parent.consequent === node && isFalse(parent.test);
  return isNever || isUnreachable(method, parent);
}

function followsExit({ body }: Extract<Node, { type: "BlockStatement" }>, node: Node): boolean {
  const exit = body.find(({ type }) => type === "ReturnStatement" || type === "ThrowStatement");
  return exit !== undefined && exit.end <= node.start;
}

function isFalse(test: Node): boolean {
  return test.type === "Literal" && test.value === false;
}
