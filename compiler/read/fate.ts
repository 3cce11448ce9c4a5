/** The fate of a failure: whether what an expression throws or rejects with gets out of its method. */
import { ts, type TypeScript } from "./typescript.ts";

type Node = TypeScript.Node;

export interface Fate {
  /** Awaited, returned, or handed on to something that is. */
  readonly awaited: boolean;
  /** The `catch` that keeps the failure in. */
  readonly swallowedBy?: Node;
  readonly unreachable: boolean;
}

/** `atOnce`: what fails does so when it is called, not when it is awaited. */
export function fateOf(node: Node, atOnce = false): Fate {
  const climbed = climb(node);
  const swallowedBy = climbed.swallowedBy ?? swallowingCatch(climbed.at, climbed.returned);
  const own: Fate = {
    awaited: atOnce || climbed.awaited,
    ...(swallowedBy === undefined ? {} : { swallowedBy }),
    unreachable: isUnreachable(node),
  };
  const inner = functionAround(climbed.at);
  if (!getsOut(own) || ts.isMethodDeclaration(inner)) return own;
  return fateOfCalls(inner, own, atOnce && !isAsync(inner));
}

/** Whether a failure reaches whoever calls the method. */
export function getsOut({ awaited, swallowedBy, unreachable }: Fate): boolean {
  return awaited && swallowedBy === undefined && !unreachable;
}

// What gets out of a function inside the method goes where the function's calls are.
function fateOfCalls(inner: Node, own: Fate, atOnce: boolean): Fate {
  const { parent } = inner;
  if (ts.isCallExpression(parent) && isAsync(inner)) return fateOf(parent);
  const name = nameOfFunction(inner);
  if (name === undefined) return own;
  const uses = usesOf(name, inner).map((use) =>
    ts.isCallExpression(use.parent) ? fateOf(use.parent, atOnce) : fateOf(use),
  );
  return uses.find(getsOut) ?? uses[0] ?? { ...own, unreachable: true };
}

function isAsync(inner: Node): boolean {
  const modifiers = ts.canHaveModifiers(inner) ? ts.getModifiers(inner) : undefined;
  return modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword) ?? false;
}

function nameOfFunction(inner: Node): TypeScript.Identifier | undefined {
  const { parent } = inner;
  const named = ts.isFunctionDeclaration(inner) ? inner : parent;
  const isNamed = ts.isFunctionDeclaration(named) || ts.isVariableDeclaration(named);
  return isNamed && named.name && ts.isIdentifier(named.name) ? named.name : undefined;
}

function usesOf(name: TypeScript.Identifier, inner: Node): readonly Node[] {
  const uses: Node[] = [];
  const visit = (node: Node): void => {
    if (node === inner) return;
    if (ts.isIdentifier(node) && node.text === name.text && node !== name) uses.push(node);
    ts.forEachChild(node, visit);
  };
  visit(ts.findAncestor(inner, ts.isMethodDeclaration) ?? inner.getSourceFile());
  return uses;
}

interface Climbed {
  readonly awaited: boolean;
  readonly at: Node;
  /** Left by `return` without `await`: no `try` around it sees its rejection. */
  readonly returned: boolean;
  readonly swallowedBy?: Node;
}

// Follows a value up to the place that decides about it.
function climb(node: Node): Climbed {
  const { parent } = node;
  if (ts.isAwaitExpression(parent)) return { awaited: true, at: parent, returned: false };
  if (ts.isReturnStatement(parent)) return { awaited: true, at: parent, returned: true };
  if (ts.isThrowStatement(node)) return { awaited: true, at: node, returned: false };
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent))
    return { awaited: false, at: parent, returned: false };
  if (isCatchCall(parent)) return { ...climb(parent.parent), swallowedBy: parent.parent };
  if (settlesAll(parent)) return { ...climb(parent), swallowedBy: parent.expression };
  if (ts.isVariableDeclaration(parent))
    return { awaited: isReadLater(parent), at: parent, returned: false };
  if (ts.isStatement(parent) || ts.isFunctionLike(parent)) return climbFunction(node, parent);
  return climb(parent);
}

// `xs.map((x) => probe.http(x))`: what the arrow returns goes where the call's result goes.
function climbFunction(node: Node, parent: Node): Climbed {
  const isResult = ts.isArrowFunction(parent) && parent.body === node;
  if (isResult && ts.isCallExpression(parent.parent)) return climb(parent.parent);
  return { awaited: true, at: node, returned: false };
}

// `.catch(…)`, or `.then(…, …)` with the second argument that does the same.
function isCatchCall(parent: Node): parent is TypeScript.PropertyAccessExpression {
  if (!ts.isPropertyAccessExpression(parent) || !ts.isCallExpression(parent.parent)) return false;
  const first = ["catch", "then"].indexOf(parent.name.text);
  const handler = parent.parent.arguments[first];
  return handler !== undefined && !throwsAgain(handler);
}

// `Promise.allSettled` never rejects.
function settlesAll(parent: Node): parent is TypeScript.CallExpression {
  return ts.isCallExpression(parent) && parent.expression.getText() === "Promise.allSettled";
}

function isReadLater(declaration: TypeScript.VariableDeclaration): boolean {
  const name = declaration.name.getText();
  let uses = 0;
  const visit = (node: Node): void => {
    if (ts.isIdentifier(node) && node.text === name && node.parent !== declaration) uses++;
    ts.forEachChild(node, visit);
  };
  visit(functionAround(declaration));
  return uses > 0 || !ts.isIdentifier(declaration.name);
}

function functionAround(node: Node): Node {
  return ts.isFunctionLike(node) || !node.parent ? node : functionAround(node.parent);
}

function swallowingCatch(node: Node, returned: boolean): Node | undefined {
  const { parent } = node;
  if (!parent || ts.isMethodDeclaration(node)) return undefined;
  if (ts.isTryStatement(parent) && parent.tryBlock === node && !returned) {
    const { catchClause } = parent;
    if (catchClause && !throwsAgain(catchClause.block)) return catchClause;
  }
  return swallowingCatch(parent, returned);
}

function throwsAgain(node: Node): boolean {
  if (ts.isThrowStatement(node)) return true;
  if (ts.isCallExpression(node) && /(?:\breject|\.expect|\bfail)$/.test(node.expression.getText()))
    return true;
  return ts.forEachChild(node, (child) => throwsAgain(child) || undefined) ?? false;
}

function isUnreachable(node: Node): boolean {
  const { parent } = node;
  if (!parent || ts.isMethodDeclaration(node)) return false;
  if (ts.isBlock(parent) && followsExit(parent, node)) return true;
  if (ts.isIfStatement(parent) && parent.thenStatement === node)
    if (parent.expression.kind === ts.SyntaxKind.FalseKeyword) return true;
  return isUnreachable(parent);
}

function followsExit(block: TypeScript.Block, node: Node): boolean {
  const before = block.statements.slice(0, block.statements.indexOf(node as TypeScript.Statement));
  return before.some(
    (statement) => ts.isReturnStatement(statement) || ts.isThrowStatement(statement),
  );
}
