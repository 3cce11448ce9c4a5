/** Finds where `interpret` makes more of its topology than its bound promises. */
import type { Bound, WideningModel } from "../model/index.ts";
import { boundOf } from "./bound.ts";
import type { InterpretNode } from "./interpret.ts";
import { unwrapped } from "./mark.ts";
import type { Reading } from "./reading.ts";
import { spanOf, textOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Expression = TypeScript.Expression;

/** Assertions, annotations and results in `body` that carry the topology to a wider type. */
export function readWidenings(
  reading: Reading,
  method: InterpretNode,
  body: TypeScript.Node,
  bound: Bound,
): readonly WideningModel[] {
  const carriers = carriersOf(reading, method);
  const [parameter] = method.parameters;
  const own = parameter && reading.checker.getTypeAtLocation(parameter);
  const found: WideningModel[] = [];
  const visit = (node: TypeScript.Node): void => {
    const place = widerPlace(reading, node, carriers);
    const widening = place && wideningAt(reading, place, bound, own);
    if (widening) found.push(widening);
    if (!widening || ts.isCallExpression(node)) ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

interface Place {
  readonly node: TypeScript.Node;
  readonly type: TypeScript.Type;
}

// Three roads lead to a wider type: an assertion, a variable's annotation, and another function.
function widerPlace(
  reading: Reading,
  node: TypeScript.Node,
  carriers: ReadonlySet<TypeScript.Symbol>,
): Place | undefined {
  const carries = (expression: Expression): boolean => isCarried(reading, expression, carriers);
  if (isAssertion(node) && carries(node))
    return { node, type: reading.checker.getTypeAtLocation(node) };
  if (ts.isVariableDeclaration(node) && node.type && node.initializer && carries(node.initializer))
    return { node, type: reading.checker.getTypeAtLocation(node.name) };
  if (ts.isCallExpression(node) && node.arguments.some(carries))
    return { node, type: reading.checker.getTypeAtLocation(node) };
  return undefined;
}

function wideningAt(
  reading: Reading,
  place: Place,
  bound: Bound,
  own: TypeScript.Type | undefined,
): WideningModel | undefined {
  const span = spanOf(reading, place.node);
  const to = boundOf(reading, place.type, span);
  const undeclared = to.capabilities.filter((name) => !bound.capabilities.includes(name));
  const fits = own !== undefined && reading.checker.isTypeAssignableTo(own, place.type);
  // `any` fits everywhere; what does not fit is a look-alike or `never`. The result of a call may be anything else.
  const vague = (to.looseness === "any" || !fits) && !ts.isCallExpression(place.node);
  if (undeclared.length === 0 && !vague) return undefined;
  return { span, text: textOf(place.node), to, undeclared };
}

// The topology's parameter, and every variable that is set to it.
function carriersOf(reading: Reading, method: InterpretNode): ReadonlySet<TypeScript.Symbol> {
  const carriers = new Set<TypeScript.Symbol>();
  const add = (name: TypeScript.Node): void => {
    const symbol = reading.checker.getSymbolAtLocation(name);
    if (symbol) carriers.add(symbol);
  };
  const [parameter] = method.parameters;
  if (parameter) add(parameter.name);
  const visit = (node: TypeScript.Node): void => {
    if (ts.isVariableDeclaration(node) && node.initializer)
      if (isCarried(reading, node.initializer, carriers)) add(node.name);
    ts.forEachChild(node, visit);
  };
  if (method.body) visit(method.body);
  return carriers;
}

function isCarried(
  reading: Reading,
  expression: Expression,
  carriers: ReadonlySet<TypeScript.Symbol>,
): boolean {
  const inner = unwrapped(expression);
  if (!ts.isIdentifier(inner)) return false;
  const symbol = reading.checker.getSymbolAtLocation(inner);
  return symbol !== undefined && carriers.has(symbol);
}

function isAssertion(
  node: TypeScript.Node,
): node is TypeScript.AsExpression | TypeScript.TypeAssertion {
  return ts.isAsExpression(node) || ts.isTypeAssertionExpression(node);
}
