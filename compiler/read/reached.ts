/** Finds the part that a chain of properties on `this` leads to: `this.db`, `this.workers[0]`, `this.sites`. */
import type { PartShape } from "../model/index.ts";
import { keyOf } from "./entries.ts";
import type { CompositeSite } from "./parts.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Node = TypeScript.Node;

export interface Reached {
  /** The longest beginning of the chain that stays among the composite's own parts. */
  readonly node: Node;
  /** Its name in generated code; `workers[*]` after an index that is not written. */
  readonly part: string;
  readonly shape: PartShape;
}

/** What `thisNode` and the names after it lead to; `undefined` when its field is no part. */
export function partBehind({ shapes }: CompositeSite, thisNode: Node): Reached | undefined {
  const access = thisNode.parent;
  if (!isAccess(access)) return undefined;
  const part = keyOf(access);
  const shape = shapes.get(part);
  return shape && deeper({ node: access, part, shape });
}

/** The name that stands for all entries of a list or record. */
export function allEntries({ part, shape }: Reached): string {
  if (isEvery(part)) return part;
  return shape.kind === "list" || shape.kind === "items" ? `${part}[*]` : `${part}.*`;
}

/** Whether `part` stands for all entries below a name. */
export function isEvery(part: string): boolean {
  return /(?:\[\*\]|\.\*)$/.test(part);
}

function deeper(from: Reached): Reached {
  const { parent } = from.node;
  if (from.shape.kind === "one") return from;
  if (ts.isNonNullExpression(parent)) return deeper({ ...from, node: parent });
  if (!isAccess(parent) || parent.expression !== from.node) return from;
  const next = entryOf(from, keyOf(parent));
  return next ? deeper({ ...next, node: parent }) : from;
}

function entryOf(from: Reached, key: string): Omit<Reached, "node"> | undefined {
  const { part, shape } = from;
  if (shape.kind === "one") return undefined;
  if (shape.kind === "items" || shape.kind === "fields") {
    const placed = shape.kind === "items" ? shape.items : shape.fields;
    const [first] = placed;
    const found = placed.find((each) => each.key === key);
    // A name that only the type allows leads to whatever is put there.
    const isAny = key === "*" || (shape.kind === "fields" && shape.indexed && !found);
    if (isAny && first) return { part: allEntries(from), shape: first.shape };
    return found && { part: isEvery(part) ? part : found.name, shape: found.shape };
  }
  // A list has methods beside its entries.
  if (shape.kind === "list" && !/^(?:\d+|\*)$/.test(key)) return undefined;
  const name = shape.kind === "list" ? `${part}[${key}]` : `${part}.${key}`;
  return { part: isEvery(part) ? part : name, shape: shape.element };
}

function isAccess(
  node: Node,
): node is TypeScript.PropertyAccessExpression | TypeScript.ElementAccessExpression {
  return ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node);
}
