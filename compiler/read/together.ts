/** Tells which calls of one body can all happen in one run of it. */
import { ts, type TypeScript } from "./typescript.ts";

type Node = TypeScript.Node;

/** As many of `calls` as can happen together, the first of them included; of two that exclude each other, the earlier. */
export function together<Call extends Node>(calls: readonly Call[]): readonly Call[] {
  const kept: Call[] = [];
  for (const call of calls) if (kept.every((each) => !exclude(each, call))) kept.push(call);
  return kept;
}

// `earlier` stands before `later` in the source.
function exclude(earlier: Node, later: Node): boolean {
  const way = wayUp(earlier);
  const meeting = way.findIndex((node) => isWithin(later, node));
  const below = way.slice(0, meeting);
  const forked = way[meeting];
  return below.some(leaves) || (forked !== undefined && isFork(forked, below.at(-1)));
}

// What returns or throws takes everything after it away.
function leaves(node: Node): boolean {
  return ts.isReturnStatement(node) || ts.isThrowStatement(node);
}

// Both stand in `node`; where `side` is one way through it, the other stands in another.
function isFork(node: Node, side: Node | undefined): boolean {
  if (ts.isIfStatement(node)) return side !== node.expression;
  if (ts.isConditionalExpression(node)) return side !== node.condition;
  if (ts.isTryStatement(node)) return side === node.tryBlock && node.catchClause !== undefined;
  if (ts.isBinaryExpression(node)) return isChoice(node.operatorToken.kind);
  return ts.isCaseBlock(node);
}

function isChoice(kind: TypeScript.SyntaxKind): boolean {
  return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
}

function wayUp(node: Node): readonly Node[] {
  return node.parent ? [node, ...wayUp(node.parent)] : [node];
}

function isWithin(node: Node, ancestor: Node): boolean {
  return node.pos >= ancestor.pos && node.end <= ancestor.end;
}
