/** Reads what a Score's `interpret` promises to need, and what it asks for. */
import type { AskModel, Bound, InterpretModel } from "../model/index.ts";
import { boundOf, capabilityNames } from "./bound.ts";
import type { Reading } from "./reading.ts";
import type { Found } from "./registry.ts";
import { spanOf } from "./span.ts";
import { together } from "./together.ts";
import { ts, type TypeScript } from "./typescript.ts";
import { membersUsed, unusedOf } from "./members-used.ts";
import { readWidenings } from "./widening.ts";

/** The `interpret` that the class writes itself; `undefined` when it inherits one. */
export function readInterpret(
  reading: Reading,
  { declaration, type }: Found,
  bound: Bound,
): InterpretModel | undefined {
  const method = interpretOf(declaration);
  if (!method) return undefined;
  const parameter = parameterBound(reading, method);
  const body = bodyOf(method);
  const asked = body ? asksIn(reading, body) : [];
  const members = body && membersUsed(reading, method, body);
  return {
    span: spanOf(reading, method.name ?? method),
    ...(parameter === undefined ? {} : { parameter }),
    widenings: body ? readWidenings(reading, method, body, bound) : [],
    asks: asked.map(({ ask }) => ask),
    ensures: ensuresIn(asked),
    ...(members && { use: { members, unused: unusedOf(reading, type, members) } }),
  };
}

export type InterpretNode =
  TypeScript.MethodDeclaration | TypeScript.ArrowFunction | TypeScript.FunctionExpression;

/** The method, or the function of a property, named `interpret`. */
export function interpretOf(
  declaration: TypeScript.ClassLikeDeclaration,
): InterpretNode | undefined {
  for (const member of declaration.members) {
    if (member.name?.getText() !== "interpret") continue;
    if (ts.isMethodDeclaration(member)) return member;
    const value = ts.isPropertyDeclaration(member) ? member.initializer : undefined;
    if (value && (ts.isArrowFunction(value) || ts.isFunctionExpression(value))) return value;
  }
  return undefined;
}

function bodyOf(method: InterpretNode): TypeScript.Node | undefined {
  return method.body;
}

function parameterBound(reading: Reading, method: InterpretNode): Bound | undefined {
  const [parameter] = method.parameters;
  if (!parameter) return undefined;
  const span = spanOf(reading, parameter.type ?? parameter.name);
  return boundOf(reading, reading.checker.getTypeAtLocation(parameter), span);
}

interface Asked {
  readonly call: TypeScript.CallExpression;
  readonly ask: AskModel;
}

function asksIn(reading: Reading, body: TypeScript.Node): readonly Asked[] {
  const asked: Asked[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const ask = askOf(reading, node.expression);
      if (ask) asked.push({ call: node, ask });
    }
    ts.forEachChild(node, visit);
  };
  visit(body);
  return asked;
}

function ensuresIn(asked: readonly Asked[]): readonly AskModel[] {
  const ensuring = new Map(
    asked
      .filter(({ ask }) => ask.method.startsWith("ensure"))
      .map(({ call, ask }) => [call, ask] as const),
  );
  return together([...ensuring.keys()]).map((call) => ensuring.get(call)!);
}

function askOf(
  reading: Reading,
  access: TypeScript.PropertyAccessExpression,
): AskModel | undefined {
  const receiver = reading.checker.getTypeAtLocation(access.expression);
  if (capabilityNames(reading, receiver).length === 0) return undefined;
  const [capability] = declaringCapabilities(reading, access);
  const ask = { method: access.name.text, span: spanOf(reading, access.name) };
  return capability === undefined ? ask : { ...ask, capability };
}

function declaringCapabilities(
  reading: Reading,
  access: TypeScript.PropertyAccessExpression,
): readonly string[] {
  const method = reading.checker.getSymbolAtLocation(access.name);
  const owner = method?.declarations?.[0]?.parent;
  return owner && ts.isInterfaceDeclaration(owner)
    ? capabilityNames(reading, reading.checker.getTypeAtLocation(owner))
    : [];
}
