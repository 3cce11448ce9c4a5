/** Reads what a smoke test does, as far as it is plain: without classes and other modules. */
import type { CallOn, SmokeTestFacts } from "../smoke-test-facts.ts";
import { fateOf, getsOut } from "./fate.ts";
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
  const walked = walkMethod(source, method);
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
    ownThrows: walked.throws.filter((each) => getsOut(fateOf(walked, each, true))).length,
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
  "ClassDeclaration",
  "ClassExpression",
  "ChainExpression",
  "ImportExpression",
  "YieldExpression",
];

function whyUnclear({ method, walked, probe, outputs }: Site): string | undefined {
  if (tooMuch.some((kind) => walked.kinds.has(kind))) return "its body is not plain";
  if (walked.hasOddMember) return "it makes an object with methods";
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
  const { source, walked } = site;
  const verb = verbOf(call);
  const { awaited, swallowedBy, unreachable } = fateOf(walked, call, verb === "expect");
  const holds = isTrue(call.arguments[0]);
  return {
    verb,
    span: source.span(call.callee),
    awaited,
    ...(swallowedBy && { swallowedBy: source.span(swallowedBy) }),
    ...(verb === "expect" && holds && { alwaysHolds: true }),
    unreachable,
    getsOut: !holds && getsOut(fateOf(walked, call, true)),
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
  if (callee.type === "Identifier")
    return isGlobal(site, callee.name) || isOwnFunction(site, callee.name) ? "fine" : "unclear";
  if (callee.type !== "MemberExpression" || callee.computed) return "unclear";
  const { object } = callee;
  if (isWritten(object) || isPromised(site, callee) || isMadeByLanguage(site, object))
    return "fine";
  if (object.type === "Identifier" && isGlobal(site, object.name)) return "fine";
  const path = memberPath(callee);
  return path ? rooted(site, path) : "unclear";
}

function isWritten({ type }: Node): boolean {
  return type === "Literal" || type === "TemplateLiteral" || type === "ArrayExpression";
}

// `probe.http(…).catch(…)`
function isPromised(site: Site, { object, property }: Syntax.MemberExpression): boolean {
  const name = property.type === "Identifier" ? property.name : "";
  if (!["then", "catch", "finally"].includes(name) || object.type !== "CallExpression")
    return false;
  const { callee } = object;
  const isOwn = callee.type === "MemberExpression" && isPromised(site, callee);
  return isOwn || isProbed(site, object) || isMadeByLanguage(site, object);
}

// `Object.values(…).map(…)`
function isMadeByLanguage(site: Site, node: Node): boolean {
  if (node.type !== "CallExpression") return false;
  const text = site.walked.textOf(node.callee);
  const isKnown = /^(?:Object\.(?:keys|values|entries)|Array\.(?:from|of)|Promise\.all)$/.test(
    text,
  );
  return isKnown && isGlobal(site, text.split(".", 1)[0] ?? "");
}

// A function of the test's own, without a type that could make it an assertion.
function isOwnFunction({ walked }: Site, name: string): boolean {
  const declared = walked.names.filter((each) => each.name === name && mayDeclare(walked, each));
  const [only, ...others] = declared.map((each) => walked.parentOf(each));
  if (!only || others.length > 0) return false;
  if (only.type === "FunctionDeclaration") return !only.returnType;
  if (only.type !== "VariableDeclarator" || only.id.type !== "Identifier") return false;
  const { init, id } = only;
  const isFunction =
    init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
  return isFunction && !init.returnType && !id.typeAnnotation;
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

function rooted(site: Site, [root = "", ...path]: readonly string[]): CallOn | "fine" | "unclear" {
  const places = site.walked.names.filter(
    (each) => each.name === root && mayDeclare(site.walked, each),
  );
  const output = site.outputs?.get(root);
  if (output) return places.length === 0 ? { path: [...output, ...path] } : "unclear";
  const [declared, ...others] = places;
  if (declared && others.length === 0 && path.length === 1 && isWrittenOut(site, declared))
    return "fine";
  const verb = declared && others.length === 0 ? answeringVerb(site, declared) : undefined;
  return verb === undefined ? "unclear" : { verb, path };
}

// `const urls = [a, b]`
function isWrittenOut({ walked }: Site, name: Node): boolean {
  const declaration = walked.parentOf(name);
  if (declaration?.type !== "VariableDeclarator" || declaration.id !== name) return false;
  return declaration.init !== null && isWritten(declaration.init);
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
