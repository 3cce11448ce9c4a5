/** Reads what a smoke test does, as far as it is plain: without classes and other modules. */
import type { SmokeTestFacts } from "../smoke-test-facts.ts";
import { fateOf, getsOut } from "./fate.ts";
import { isKey, type MethodWalk, walkMethod } from "./method-walk.ts";
import type { Node, Syntax } from "./parse.ts";
import { type Called, calledOn } from "./smoke-calls.ts";
import { isProbed, type SmokeSite, verbOf } from "./smoke-site.ts";
import type { SourceText } from "./source-text.ts";

type Proof = Pick<
  SmokeTestFacts,
  "unclear" | "probes" | "ownThrows" | "otherCalls" | "callsOn" | "callees" | "bodyRead"
>;

const none = { probes: [], ownThrows: 0, otherCalls: 0, callsOn: [], callees: [] };

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
  const [probed, others] = partition(
    walked.calls,
    (call) => isProbed(site, call) || isPassed(site, call),
  );
  const passed = probed.filter((call) => isPassed(site, call));
  const callsOn = [...others, ...passed].map((call) => calledOn(site, call));
  if (callsOn.includes("unclear"))
    return { ...none, bodyRead: true, unclear: "it calls what only types know" };
  return {
    bodyRead: true,
    probes: probed.map((call) => probeOf(site, call)),
    ownThrows: walked.throws.filter((each) => getsOut(fateOf(walked, each, true))).length,
    otherCalls: others.length,
    callsOn: callsOn.flatMap((each) => (typeof each === "object" && "path" in each ? [each] : [])),
    callees: [...new Set(callsOn.flatMap(calleeIn))],
  };
}

function calleeIn(called: Called): readonly string[] {
  return typeof called === "object" && "callee" in called ? [called.callee] : [];
}

const tooMuch: readonly Node["type"][] = [
  "ClassDeclaration",
  "ClassExpression",
  "ChainExpression",
  "ImportExpression",
  "YieldExpression",
];

function whyUnclear({ method, walked, probe, outputs }: SmokeSite): string | undefined {
  if (tooMuch.some((kind) => walked.kinds.has(kind))) return "its body is not plain";
  if (walked.hasOddMember) return "it makes an object with methods";
  if (method.params.length > 0 && !outputs) return "its outputs are not plain";
  if (method.params.length > 1 && probe === undefined) return "its probe is not plain";
  const names = probe === undefined ? [] : walked.names.filter(({ name }) => name === probe);
  const isHandedOn = names.some(
    (each) => !isKey(walked, each) && !isCalledOn(walked, each) && !isGiven(walked, each),
  );
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

// `probe` in `works(probe)`.
function isGiven(walked: MethodWalk, name: Node): boolean {
  const call = walked.parentOf(name);
  return (
    call?.type === "CallExpression" && call.callee.type === "Identifier" && call.callee !== name
  );
}

function isPassed({ probe }: SmokeSite, { arguments: given }: Syntax.CallExpression): boolean {
  return given.some((each) => each.type === "Identifier" && each.name === probe);
}

function probeOf(site: SmokeSite, call: Syntax.CallExpression): SmokeTestFacts["probes"][number] {
  const { source, walked } = site;
  const verb = isProbed(site, call) ? verbOf(call) : "passed";
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

function isTrue(condition: Node | undefined): boolean {
  return condition?.type === "Literal" && condition.value === true;
}

function nameOf(parameter: Node | undefined): string | undefined {
  return parameter?.type === "Identifier" ? parameter.name : undefined;
}

function outputsOf(parameter: Node | undefined): SmokeSite["outputs"] {
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
