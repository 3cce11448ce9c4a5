/** Reads what a smoke test does to prove its promise: its uses of the probe, and whether their failure gets out. */
import type { ProbeCall, SmokeTestModel } from "../model/index.ts";
import { fateOf, getsOut } from "./fate.ts";
import type { Reading } from "./reading.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Method = TypeScript.MethodDeclaration;
type Proof = Pick<
  SmokeTestModel,
  "bodyRead" | "probes" | "throws" | "otherCalls" | "probeParameter"
>;

export function readProof(reading: Reading, method: Method): Proof {
  const { body } = method;
  const [, parameter] = method.parameters;
  const probeParameter = parameter && { probeParameter: parameter.name.getText() };
  if (!body) return { bodyRead: false, probes: [], throws: 0, otherCalls: 0, ...probeParameter };
  const calls = callsIn(body);
  const probes = calls.flatMap((call) => probeCallOf(reading, method, call) ?? []);
  return {
    bodyRead: true,
    probes,
    throws: throwsIn(body) + calls.filter((call) => asserts(reading, call)).length,
    otherCalls: calls.length - probes.length,
    ...probeParameter,
  };
}

function callsIn(body: TypeScript.Node): readonly TypeScript.CallExpression[] {
  const calls: TypeScript.CallExpression[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isCallExpression(node)) calls.push(node);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return calls;
}

function throwsIn(body: TypeScript.Node): number {
  let count = 0;
  const visit = (node: TypeScript.Node): void => {
    if (ts.isThrowStatement(node) && getsOut(fateOf(node, true))) count++;
    ts.forEachChild(node, visit);
  };
  visit(body);
  return count;
}

function probeCallOf(
  reading: Reading,
  method: Method,
  call: TypeScript.CallExpression,
): ProbeCall | undefined {
  const verb = verbOf(reading, method, call);
  if (verb === undefined) return undefined;
  const { awaited, swallowedBy, unreachable } = fateOf(call, verb === "expect");
  return {
    verb,
    span: spanOf(reading, call.expression),
    awaited,
    ...(swallowedBy === undefined ? {} : { swallowedBy: spanOf(reading, swallowedBy) }),
    ...(verb === "expect" && alwaysHolds(call) && { alwaysHolds: true }),
    unreachable,
  };
}

function verbOf(
  reading: Reading,
  method: Method,
  call: TypeScript.CallExpression,
): string | undefined {
  const isProbe = (node: TypeScript.Node): boolean => standsForProbe(reading, method, node);
  const callee = call.expression;
  if (ts.isPropertyAccessExpression(callee) && isProbe(callee.expression)) return callee.name.text;
  if (ts.isIdentifier(callee) && isProbe(callee)) return callee.text;
  return call.arguments.some(isProbe) ? "passed" : undefined;
}

// The second parameter, a name that is taken out of it, or a constant that is either.
function standsForProbe(reading: Reading, method: Method, node: TypeScript.Node): boolean {
  const [, parameter] = method.parameters;
  if (!parameter || !ts.isIdentifier(node)) return false;
  const declaration = reading.checker.getSymbolAtLocation(node)?.valueDeclaration;
  if (declaration === undefined) return false;
  if (isWithin(declaration, parameter)) return true;
  const constant = ts.findAncestor(declaration, ts.isVariableDeclaration);
  const value = constant?.initializer;
  return value !== undefined && standsForProbe(reading, method, value);
}

// A call that throws by its own nature: of an assertion function, or of something from an assertion module.
function asserts(reading: Reading, call: TypeScript.CallExpression): boolean {
  const signature = reading.checker.getResolvedSignature(call);
  const declaredIn = signature?.getDeclaration()?.getSourceFile().fileName ?? "";
  if (!isAssertion(reading, signature) && !/\/assert(?:\/[^/]*)?\.d\.ts$/.test(declaredIn))
    return false;
  return getsOut(fateOf(call, true)) && !alwaysHolds(call);
}

// `probe.expect(true, …)`
function alwaysHolds({ arguments: [condition] }: TypeScript.CallExpression): boolean {
  return condition?.kind === ts.SyntaxKind.TrueKeyword;
}

function isAssertion(reading: Reading, signature: TypeScript.Signature | undefined): boolean {
  const predicate = signature && reading.checker.getTypePredicateOfSignature(signature);
  const { AssertsIdentifier, AssertsThis } = ts.TypePredicateKind;
  return predicate?.kind === AssertsIdentifier || predicate?.kind === AssertsThis;
}

function isWithin(node: TypeScript.Node, ancestor: TypeScript.Node): boolean {
  return node === ancestor || (node.parent !== undefined && isWithin(node.parent, ancestor));
}
