/** Tells where a value comes from: from the part's own initialiser, or from outside of it. */
import { holdsReference } from "./brand.ts";
import type { CompositeSite } from "./parts.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Node = TypeScript.Node;

/**
 * Whether a reference in `node`, whose type holds one, comes from outside. What a parameter or a variable within the
 * initialiser holds comes from something that the initialiser mentions.
 */
export function comesFromOutside(site: CompositeSite, node: Node): boolean {
  if (isOutside(site, node)) return true;
  return ts.forEachChild(node, (child) => comesFromOutside(site, child) || undefined) ?? false;
}

function isOutside(site: CompositeSite, node: Node): boolean {
  if (ts.isIdentifier(node)) return isDeclaredOutside(site, node);
  if (ts.isCallExpression(node)) return isMadeOutside(site, node);
  // A Score that is made on the way is no part of anything.
  return ts.isNewExpression(node) && holds(site, node);
}

function holds(site: CompositeSite, node: Node): boolean {
  return holdsReference(site.reading, site.reading.checker.getTypeAtLocation(node));
}

function isDeclaredOutside(site: CompositeSite, name: TypeScript.Identifier): boolean {
  if (isKey(name)) return false;
  const { checker } = site.reading;
  const symbol = ts.isShorthandPropertyAssignment(name.parent)
    ? checker.getShorthandAssignmentValueSymbol(name.parent)
    : checker.getSymbolAtLocation(name);
  const declaration = symbol?.valueDeclaration;
  if (!symbol || !declaration) return false;
  const type = checker.getTypeOfSymbolAtLocation(symbol, name);
  return holdsReference(site.reading, type) && !isWithin(declaration, memberAround(name));
}

// A function that is given no reference and answers one has it from somewhere else.
function isMadeOutside(site: CompositeSite, call: TypeScript.CallExpression): boolean {
  const given = [...call.arguments, ...receiverOf(call)];
  return holds(site, call) && !given.some((each) => holds(site, each));
}

function receiverOf({ expression }: TypeScript.CallExpression): readonly Node[] {
  return ts.isPropertyAccessExpression(expression) ? [expression.expression] : [];
}

function isKey(name: TypeScript.Identifier): boolean {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === name;
  return ts.isPropertyAssignment(parent) && parent.name === name;
}

function memberAround(node: Node): Node {
  return ts.isClassElement(node) || !node.parent ? node : memberAround(node.parent);
}

function isWithin(node: Node, ancestor: Node): boolean {
  return node === ancestor || (node.parent !== undefined && isWithin(node.parent, ancestor));
}
