/** Reads what `interpret` does with its topology, as far as it only calls methods on it. */
import type { InterpretFacts, Receiver } from "../interpret-facts.ts";
import { globals, mayDeclare, type MethodWalk, walkMethod } from "./method-walk.ts";
import { nameOfKey } from "./nodes.ts";
import type { Node, Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";
import { typeFactsOf } from "./type.ts";

type InterpretNode = Syntax.Function | Syntax.ArrowFunctionExpression;

/** The first member called `interpret`: a method, or a property that holds a function. */
export function interpretOf(
  source: SourceText,
  members: readonly Syntax.ClassElement[],
  isTaken: (name: string) => boolean,
): InterpretFacts | undefined {
  for (const member of members) {
    if (!("key" in member) || nameOfKey(member) !== "interpret") continue;
    const node = functionIn(member);
    if (node) return factsOf(source, node, nameOf(member, node), isTaken);
  }
  return undefined;
}

function functionIn(member: Syntax.ClassElement): InterpretNode | undefined {
  if (member.type === "MethodDefinition" || member.type === "TSAbstractMethodDefinition")
    return member.kind === "method" ? member.value : undefined;
  const value = member.type === "PropertyDefinition" ? member.value : null;
  const isFunction =
    value?.type === "FunctionExpression" || value?.type === "ArrowFunctionExpression";
  return isFunction ? value : undefined;
}

// A function without a name is spoken of as a whole.
function nameOf(member: Syntax.ClassElement, node: InterpretNode): Node {
  const isMethod =
    member.type === "MethodDefinition" || member.type === "TSAbstractMethodDefinition";
  if (isMethod) return member.key;
  return ("id" in node && node.id) || node;
}

const silent = { asks: [], members: [], receivers: [] };

function factsOf(
  source: SourceText,
  node: InterpretNode,
  name: Node,
  isTaken: (name: string) => boolean,
): InterpretFacts {
  const [first, second] = node.params;
  const own = { span: source.span(name), hasBody: node.body !== null };
  if (!first) return { ...own, ...silent, ...(node.body && { unclear: "it takes no topology" }) };
  const type = first.type === "Identifier" ? first.typeAnnotation?.typeAnnotation : undefined;
  if (first.type !== "Identifier" || !type)
    return { ...own, ...silent, unclear: "its topology is not plainly typed" };
  const topology = { type: typeFactsOf(type), span: source.span(type) };
  const facts = { ...own, topology };
  if (!node.body) return { ...facts, ...silent };
  const site: Site = {
    source,
    walked: walkMethod(source, node),
    node,
    topology: first.name,
    spec: second?.type === "Identifier" ? second.name : undefined,
    isTaken,
  };
  return { ...facts, ...bodyOf(site), ...specOf(second) };
}

function specOf(parameter: Node | undefined): Pick<InterpretFacts, "spec"> {
  if (parameter?.type !== "Identifier" || !parameter.typeAnnotation) return {};
  return { spec: typeFactsOf(parameter.typeAnnotation.typeAnnotation) };
}

interface Site {
  readonly source: SourceText;
  readonly walked: MethodWalk;
  readonly node: InterpretNode;
  readonly topology: string;
  readonly spec: string | undefined;
  readonly isTaken: (name: string) => boolean;
}

type Body = Pick<InterpretFacts, "asks" | "members" | "receivers" | "unclear">;

function bodyOf(site: Site): Body {
  const { source, walked } = site;
  const mentions = walked.names.filter(({ name }) => name === site.topology);
  const members = mentions.map((each) => memberAt(walked, each));
  if (members.includes(undefined)) return { ...silent, unclear: "it hands its topology on" };
  if (walked.kinds.has("ChainExpression")) return { ...silent, unclear: "it calls with `?.`" };
  const asked = walked.calls.flatMap((call) => askedAt(site, call) ?? []);
  const receivers = walked.calls.map((call) => receiverOf(site, call));
  if (receivers.includes("unclear")) return { ...silent, unclear: "it calls what only types know" };
  if (asked.filter(isEnsure).length > 1 && forks(site))
    return { ...silent, unclear: "what it ensures depends on conditions" };
  return {
    asks: asked.map((property) => ({ method: property.name, span: source.span(property) })),
    members: [...new Set(members.filter((each) => each !== undefined))],
    receivers: [...new Map(receivers.flatMap(keyed)).values()],
  };
}

function keyed(receiver: Receiver | "fine" | "unclear"): readonly (readonly [string, Receiver])[] {
  if (receiver === "fine" || receiver === "unclear") return [];
  return [[JSON.stringify(receiver), receiver]];
}

type Name = Extract<Node, { type: "Identifier" }>;

// `ensureX` in `topology.ensureX`.
function memberAt(walked: MethodWalk, name: Node): string | undefined {
  const parent = walked.parentOf(name);
  if (parent?.type !== "MemberExpression" || parent.object !== name || parent.computed)
    return undefined;
  return parent.property.type === "Identifier" ? parent.property.name : undefined;
}

function askedAt({ topology }: Site, { callee }: Syntax.CallExpression): Name | undefined {
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return undefined;
  const isAsked = callee.object.type === "Identifier" && callee.object.name === topology;
  return isAsked ? callee.property : undefined;
}

function isEnsure({ name }: Name): boolean {
  return name.startsWith("ensure");
}

function receiverOf(site: Site, call: Syntax.CallExpression): Receiver | "fine" | "unclear" {
  const { callee } = call;
  if (callee.type === "Identifier" || askedAt(site, call)) return "fine";
  if (callee.type !== "MemberExpression" || callee.computed) return "unclear";
  const root = rootOf(callee.object);
  if (root === callee.object && root.type !== "Identifier")
    return isPlain(root) ? "fine" : "unclear";
  return root?.type === "Identifier" ? standing(site, root) : "unclear";
}

// A member of the Score itself is fine; what a member of it holds is not known here.
function isPlain({ type }: Node): boolean {
  const plain = ["Literal", "TemplateLiteral", "ArrayExpression", "ThisExpression"];
  return plain.includes(type);
}

function rootOf(node: Node): Node | undefined {
  if (node.type === "TSNonNullExpression") return rootOf(node.expression);
  if (node.type === "MemberExpression") {
    const root = node.computed ? undefined : rootOf(node.object);
    return root?.type === "Identifier" ? root : undefined;
  }
  return node;
}

function standing(site: Site, { name }: Name): Receiver | "fine" | "unclear" {
  const declared = site.walked.names.filter(
    (each) => each.name === name && mayDeclare(site.walked, each),
  );
  if (name === site.spec) return declared.length === 0 ? "spec" : "unclear";
  if (declared.length === 0) return globals.has(name) && !site.isTaken(name) ? "fine" : "unclear";
  const verb = declared.length === 1 ? answering(site, declared[0]!) : undefined;
  return verb === undefined ? "unclear" : { verb };
}

// `ensureX` for `x` in `const x = await topology.ensureX(…)`.
function answering(site: Site, name: Node): string | undefined {
  const declaration = site.walked.parentOf(name);
  if (declaration?.type !== "VariableDeclarator" || declaration.id !== name) return undefined;
  const { init } = declaration;
  const call = init?.type === "AwaitExpression" ? init.argument : undefined;
  return call?.type === "CallExpression" ? askedAt(site, call)?.name : undefined;
}

const fork: readonly Node["type"][] = [
  "IfStatement",
  "ConditionalExpression",
  "TryStatement",
  "SwitchStatement",
  "LogicalExpression",
  "ThrowStatement",
  "ArrowFunctionExpression",
  "FunctionExpression",
  "FunctionDeclaration",
];

// Of two calls, one may exclude the other: by a condition, or by leaving early.
function forks({ walked, node }: Site): boolean {
  if (fork.some((kind) => walked.kinds.has(kind))) return true;
  if (!walked.kinds.has("ReturnStatement") || node.body?.type !== "BlockStatement") return false;
  const returns: Node[] = node.body.body.filter(({ type }) => type === "ReturnStatement");
  return returns.length !== 1 || node.body.body.at(-1) !== returns[0];
}
