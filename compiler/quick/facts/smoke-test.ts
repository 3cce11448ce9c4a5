/** Reads what a smoke test does, as far as it is plain: straight on, without `try`, functions and other modules. */
import type { CallOn, SmokeTestFacts } from "../smoke-test-facts.ts";
import { isAwaited, isUnreachable, keepsFailuresIn } from "./fate.ts";
import { globals, isKey, mayDeclare, type MethodWalk, walkMethod } from "./method-walk.ts";
import type { Node, Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";

type Proof = Pick<
  SmokeTestFacts,
  "unclear" | "probes" | "ownThrows" | "otherCalls" | "callsOn" | "bodyRead"
>;

const none = { probes: [], ownThrows: 0, otherCalls: 0, callsOn: [] };

export function proofOf(
  source: SourceText,
  method: Syntax.Function,
  isTaken: (name: string) => boolean,
): Proof {
  const { body, params } = method;
  if (!body) return { ...none, bodyRead: false };
  const walked = walkMethod(method);
  const probe = nameOf(params[1]);
  const site = { source, method, walked, probe, isTaken, outputs: outputsOf(params[0]) };
  const unclear = whyUnclear(site);
  if (unclear !== undefined) return { ...none, bodyRead: true, unclear };
  const [probed, others] = partition(walked.calls, (call) => isProbed(site, call));
  const callsOn = others.map((call) => calledOn(site, call));
  if (callsOn.includes("unclear"))
    return { ...none, bodyRead: true, unclear: "it calls what only types know" };
  return {
    bodyRead: true,
    probes: probed.map((call) => probeOf(site, call)),
    ownThrows: walked.throws.filter((each) => !isUnreachable(walked, each)).length,
    otherCalls: others.length,
    callsOn: callsOn.filter((each) => typeof each === "object"),
  };
}

interface Site {
  readonly source: SourceText;
  readonly method: Syntax.Function;
  readonly walked: MethodWalk;
  readonly probe: string | undefined;
  /** Paths in the outputs that local names stand for. */
  readonly outputs: ReadonlyMap<string, readonly string[]> | undefined;
  /** Whether the file itself declares or imports a name. */
  readonly isTaken: (name: string) => boolean;
}

const tooMuch: readonly Node["type"][] = [
  "TryStatement",
  "ArrowFunctionExpression",
  "FunctionExpression",
  "FunctionDeclaration",
  "ClassDeclaration",
  "ClassExpression",
  "ChainExpression",
  "ImportExpression",
  "YieldExpression",
];

function whyUnclear({ method, walked, probe, outputs }: Site): string | undefined {
  if (tooMuch.some((kind) => walked.kinds.has(kind))) return "its body is not straight";
  if (keepsFailuresIn(walked)) return "it may keep a failure in";
  if (method.params.length > 0 && !outputs) return "its outputs are not plain";
  if (method.params.length > 1 && probe === undefined) return "its probe is not plain";
  const names = probe === undefined ? [] : walked.names.filter(({ name }) => name === probe);
  const isHandedOn = names.some((each) => !isKey(walked, each) && !isCalledOn(walked, each));
  return isHandedOn ? "it hands its probe on" : undefined;
}

// `probe` in `probe.http(…)`.
function isCalledOn(walked: MethodWalk, name: Node): boolean {
  const member = walked.parentOf(name);
  if (member?.type !== "MemberExpression" || member.object !== name || member.computed)
    return false;
  const call = walked.parentOf(member);
  return call?.type === "CallExpression" && call.callee === member;
}

function isProbed({ probe }: Site, { callee }: Syntax.CallExpression): boolean {
  return (
    callee.type === "MemberExpression" &&
    callee.object.type === "Identifier" &&
    callee.object.name === probe
  );
}

function probeOf(site: Site, call: Syntax.CallExpression): SmokeTestFacts["probes"][number] {
  const { source, walked, method } = site;
  const verb = verbOf(call);
  const unreachable = isUnreachable(walked, call);
  const holds = verb === "expect" && isTrue(call.arguments[0]);
  return {
    verb,
    span: source.span(call.callee),
    awaited: verb === "expect" || isAwaited(walked, call, method),
    ...(holds && { alwaysHolds: true }),
    unreachable,
    getsOut: !unreachable && !isTrue(call.arguments[0]),
  };
}

function verbOf({ callee }: Syntax.CallExpression): string {
  const isMember = callee.type === "MemberExpression" && callee.property.type === "Identifier";
  return isMember && callee.property.type === "Identifier" ? callee.property.name : "";
}

function isTrue(condition: Node | undefined): boolean {
  return condition?.type === "Literal" && condition.value === true;
}

/** What a call that is not the probe's is made on; `fine` when it is nothing that could assert. */
function calledOn(site: Site, { callee }: Syntax.CallExpression): CallOn | "fine" | "unclear" {
  if (callee.type === "Identifier") return isGlobal(site, callee.name) ? "fine" : "unclear";
  if (callee.type !== "MemberExpression" || callee.computed) return "unclear";
  const { object } = callee;
  if (object.type === "Literal" || object.type === "TemplateLiteral") return "fine";
  if (object.type === "Identifier" && isGlobal(site, object.name)) return "fine";
  const path = memberPath(callee);
  return path ? rooted(site, path) : "unclear";
}

function isGlobal({ walked, isTaken, outputs }: Site, name: string): boolean {
  if (!globals.has(name) || isTaken(name) || outputs?.has(name)) return false;
  return !walked.names.some((each) => each.name === name && mayDeclare(walked, each));
}

function memberPath(node: Node): readonly string[] | undefined {
  if (node.type === "Identifier") return [node.name];
  if (node.type === "TSNonNullExpression") return memberPath(node.expression);
  if (node.type !== "MemberExpression" || node.property.type !== "Identifier") return undefined;
  const before = node.computed ? undefined : memberPath(node.object);
  return before && [...before, node.property.name];
}

function rooted(site: Site, [root = "", ...path]: readonly string[]): CallOn | "unclear" {
  const places = site.walked.names.filter(
    (each) => each.name === root && mayDeclare(site.walked, each),
  );
  const output = site.outputs?.get(root);
  if (output) return places.length === 0 ? { path: [...output, ...path] } : "unclear";
  const [declared, ...others] = places;
  const verb = declared && others.length === 0 ? answeringVerb(site, declared) : undefined;
  return verb === undefined ? "unclear" : { verb, path };
}

// `http` for `answer` in `const answer = await probe.http(…)`.
function answeringVerb(site: Site, name: Node): string | undefined {
  const declaration = site.walked.parentOf(name);
  if (declaration?.type !== "VariableDeclarator" || declaration.init?.type !== "AwaitExpression")
    return undefined;
  const call = declaration.init.argument;
  const isPlain = declaration.id.type === "Identifier" && !declaration.id.typeAnnotation;
  return isPlain && call.type === "CallExpression" && isProbed(site, call)
    ? verbOf(call)
    : undefined;
}

function nameOf(parameter: Node | undefined): string | undefined {
  return parameter?.type === "Identifier" ? parameter.name : undefined;
}

function outputsOf(parameter: Node | undefined): Site["outputs"] {
  if (!parameter) return new Map();
  if (parameter.type === "Identifier") return new Map([[parameter.name, []]]);
  if (parameter.type !== "ObjectPattern") return undefined;
  const names = new Map<string, readonly string[]>();
  for (const property of parameter.properties) {
    if (property.type !== "Property" || property.computed) return undefined;
    const { key, value } = property;
    if (key.type !== "Identifier" || value.type !== "Identifier") return undefined;
    names.set(value.name, [key.name]);
  }
  return names;
}

function partition<Item>(
  items: readonly Item[],
  is: (item: Item) => boolean,
): readonly [readonly Item[], readonly Item[]] {
  return [items.filter(is), items.filter((item) => !is(item))];
}
