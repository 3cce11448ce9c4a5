/** Mentions: where a part's initialiser names a sibling part. They are the edges of the graph. */
import type { EdgeModel, Hole, ReferenceLiteral } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import { holdsReference } from "./brand.ts";
import { type EntryUse, topOfChain, usesOfEntries, usesOfEntry } from "./entries.ts";
import { holeAt } from "./hole.ts";
import type { CompositeSite } from "./parts.ts";
import { allEntries, isEvery, partBehind, type Reached } from "./reached.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Node = TypeScript.Node;

export interface Mentions {
  readonly edges: readonly EdgeModel[];
  readonly holes: readonly Hole[];
  /** Names of other fields that are used here: what they are set to is handed on. */
  readonly fields: readonly string[];
}

const none: Mentions = { edges: [], holes: [], fields: [] };

/** Every mention of a sibling part in `node`; what hides one is a hole. */
export function mentionsIn(
  site: CompositeSite,
  node: Node,
  through: readonly string[] = [],
): Mentions {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return mentionAt(site, node, through);
  // Functions of their own have another `this`; arrows share the field's.
  if (ts.isFunctionExpression(node) || ts.isClassLike(node)) return none;
  const found: Mentions[] = [];
  ts.forEachChild(node, (child) => void found.push(mentionsIn(site, child, through)));
  return {
    edges: found.flatMap((each) => each.edges),
    holes: found.flatMap((each) => each.holes),
    fields: [...new Set(found.flatMap((each) => each.fields))],
  };
}

/** The reference that the chain of properties on `this` stands for: `this.db.out.url`. */
export function referenceAt(site: CompositeSite, top: Node): ReferenceLiteral | undefined {
  const start = startOfChain(top);
  const reached = start && partBehind(site, start);
  const use = reached && usesOf(site, reached)?.find(({ node }) => node === top);
  return use?.kind === "reference" ? literalOf(site, use, partNamed(reached!)) : undefined;
}

function mentionAt(site: CompositeSite, node: Node, through: readonly string[]): Mentions {
  const top = topOfChain(node);
  if (top === node) return hole(site, node, "this-as-value");
  const reached = partBehind(site, node);
  if (!reached) return followed(site, node.parent, top, through);
  const uses = usesOf(site, reached);
  // Of what could not be read itself, nothing more is said.
  const isRead = scoresOf(reached.shape).length > 0;
  if (!uses) return isRead ? hole(site, top, "part-as-value") : none;
  return { ...none, edges: uses.map((use) => edgeOf(site, use, partNamed(reached))) };
}

function usesOf({ reading }: CompositeSite, reached: Reached): readonly EntryUse[] | undefined {
  return reached.shape.kind === "one"
    ? usesOfEntry(reading, reached.node)
    : usesOfEntries(reading, reached.node);
}

function partNamed(reached: Reached): string {
  return reached.shape.kind === "one" ? reached.part : allEntries(reached);
}

function edgeOf(site: CompositeSite, use: EntryUse, to: string): EdgeModel {
  return use.kind === "after"
    ? { kind: "after", to, span: spanOf(site.reading, use.node) }
    : { kind: "reference", to, reference: literalOf(site, use, to) };
}

function literalOf(
  site: CompositeSite,
  { node, keys }: EntryUse & { readonly kind: "reference" },
  part: string,
): ReferenceLiteral {
  const out = keys.indexOf("out");
  const within = isEvery(part) ? [] : keys.slice(0, out);
  const span = spanOf(site.reading, node);
  return { kind: "reference", part, within, path: keys.slice(out + 1), span };
}

// Another field or method of the composite: what it mentions is mentioned here.
function followed(
  site: CompositeSite,
  access: Node,
  top: Node,
  through: readonly string[],
): Mentions {
  const name = fieldOf(access);
  if (through.includes(name)) return none;
  const value = site.fields.get(name)?.expression;
  const fields = value ? [name] : [];
  const call = ts.isCallExpression(top.parent) && top.parent.expression === top;
  const result = site.reading.checker.getTypeAtLocation(call ? top.parent : top);
  if (name === "spec" || !holdsReference(site.reading, result)) return { ...none, fields };
  // A method without a body is for subclasses to say, each of which is read by itself.
  if (!value && !site.bodies.has(name)) return hole(site, top, "hidden-reference");
  const body = value ?? site.bodies.get(name);
  const inside = body ? mentionsIn(site, body, [...through, name]) : none;
  return { ...inside, fields: [...fields, ...inside.fields] };
}

function fieldOf(access: Node): string {
  if (ts.isPropertyAccessExpression(access)) return access.name.text;
  const key = ts.isElementAccessExpression(access) ? access.argumentExpression : undefined;
  return key && ts.isStringLiteralLike(key) ? key.text : "*";
}

function hole(site: CompositeSite, node: Node, reason: Hole["reason"]): Mentions {
  return { ...none, holes: [holeAt(site.reading, node, reason)] };
}

function startOfChain(node: Node): Node | undefined {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return node;
  const isStep =
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isNonNullExpression(node);
  return isStep ? startOfChain(node.expression) : undefined;
}
