/** Mentions: where a part's initialiser names a sibling part. They are the edges of the graph. */
import type { EdgeModel, Hole, PartShape, ReferenceLiteral } from "../model/index.ts";
import { holdsReference } from "./brand.ts";
import { holeAt } from "./hole.ts";
import { nameOfProperty } from "./mark.ts";
import type { CompositeSite } from "./parts.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Node = TypeScript.Node;

export interface Mentions {
  readonly edges: readonly EdgeModel[];
  readonly holes: readonly Hole[];
}

const none: Mentions = { edges: [], holes: [] };

/** Every mention of a sibling part in `node`; what hides one is a hole. */
export function mentionsIn(site: CompositeSite, node: Node, depth = 0): Mentions {
  if (node.kind === ts.SyntaxKind.ThisKeyword) return mentionAt(site, node, depth);
  // Functions of their own have another `this`; arrows share the field's.
  if (ts.isFunctionExpression(node) || ts.isClassLike(node)) return none;
  const found: Mentions[] = [];
  ts.forEachChild(node, (child) => void found.push(mentionsIn(site, child, depth)));
  return {
    edges: found.flatMap((each) => each.edges),
    holes: found.flatMap((each) => each.holes),
  };
}

/** The reference that the chain of properties on `this` stands for: `this.db.out.url`. */
export function referenceAt(site: CompositeSite, top: Node): ReferenceLiteral | undefined {
  const [field, ...keys] = chainNames(top);
  const shape = field === undefined ? undefined : site.shapes.get(field);
  const out = keys.indexOf("out");
  if (field === undefined || !shape || out < 0) return undefined;
  const span = spanOf(site.reading, top);
  const { name, rest } = descend(field, shape, keys.slice(0, out));
  return { kind: "reference", part: name, within: rest, path: keys.slice(out + 1), span };
}

/** The whole chain of properties that starts at `node`: from `this` to `this.db.out.url`. */
export function topOfChain(node: Node): Node {
  const { parent } = node;
  const continues =
    (ts.isPropertyAccessExpression(parent) && parent.expression === node) ||
    (ts.isElementAccessExpression(parent) && parent.expression === node) ||
    ts.isNonNullExpression(parent);
  return continues ? topOfChain(parent) : node;
}

function mentionAt(site: CompositeSite, node: Node, depth: number): Mentions {
  const top = topOfChain(node);
  const [field] = chainNames(top);
  if (field === undefined) return hole(site, node, "this-as-value");
  if (!site.shapes.has(field)) return followed(site, field, top, depth);
  const reference = referenceAt(site, top);
  if (reference)
    return { edges: [{ kind: "reference", to: reference.part, reference }], holes: [] };
  const to = afterName(site, top);
  if (to === undefined) return hole(site, top, "part-as-value");
  return { edges: [{ kind: "after", to, span: spanOf(site.reading, top) }], holes: [] };
}

// Another field or method of the composite: what it mentions is mentioned here.
function followed(site: CompositeSite, field: string, top: Node, depth: number): Mentions {
  const own = site.fields.get(field);
  const type = site.reading.checker.getTypeAtLocation(top);
  const call = ts.isCallExpression(top.parent) && top.parent.expression === top;
  const result = call ? site.reading.checker.getTypeAtLocation(top.parent) : type;
  if (field === "spec" || !holdsReference(site.reading, result)) return none;
  if (!own?.expression || depth > 8) return hole(site, top, "hidden-reference");
  return mentionsIn(site, own.expression, depth + 1);
}

function hole(site: CompositeSite, node: Node, reason: Hole["reason"]): Mentions {
  return { edges: [], holes: [holeAt(site.reading, node, reason)] };
}

// `{ after: [this.db, this.sites.north] }`
function afterName(site: CompositeSite, top: Node): string | undefined {
  const list = top.parent;
  const option = list.parent;
  if (!ts.isArrayLiteralExpression(list) || !ts.isPropertyAssignment(option)) return undefined;
  if (nameOfProperty(option) !== "after") return undefined;
  const [field, ...keys] = chainNames(top);
  const shape = site.shapes.get(field!);
  return shape && descend(field!, shape, keys).name;
}

// The part that a path leads to, as generated code names it; the rest goes on inside a composite.
function descend(
  name: string,
  shape: PartShape,
  keys: readonly string[],
): { readonly name: string; readonly rest: readonly string[] } {
  const [key, ...rest] = keys;
  if (shape.kind === "one" || key === undefined) return { name, rest: keys };
  if (shape.kind === "list") return descend(`${name}[${key}]`, shape.element, rest);
  if (shape.kind === "record") return descend(`${name}.${key}`, shape.element, rest);
  const placed = shape.kind === "items" ? shape.items : shape.fields;
  const next = placed.find((each) => each.key === key);
  return next ? descend(next.name, next.shape, rest) : { name, rest: keys };
}

// `["db", "out", "url"]` for `this.db.out.url`; stops at an index that is not written.
function chainNames(top: Node): readonly string[] {
  if (ts.isNonNullExpression(top)) return chainNames(top.expression);
  if (ts.isPropertyAccessExpression(top)) return [...chainNames(top.expression), top.name.text];
  if (ts.isElementAccessExpression(top)) {
    const key = top.argumentExpression;
    const isWritten = ts.isStringLiteralLike(key) || ts.isNumericLiteral(key);
    return [...chainNames(top.expression), isWritten ? key.text : "*"];
  }
  return [];
}
