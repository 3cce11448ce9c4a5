/** Reads how a field holds its Scores: by its type, so that any way of making them is understood. */
import type { PartShape, PlacedShape } from "../model/index.ts";
import { scoreKindOf } from "./brand.ts";
import { isAfter } from "./entries.ts";
import { holdsScore } from "./holds-score.ts";
import { instancesIn } from "./instances.ts";
import { nameOfProperty, unwrapped } from "./mark.ts";
import { mentionsIn, referenceAt } from "./mentions.ts";
import { oneOf } from "./one-score.ts";
import { members, type ShapeSite } from "./shape-site.ts";
import { spanOf } from "./span.ts";
import { typedShape, unreadable } from "./typed-shape.ts";
import { ts, type TypeScript } from "./typescript.ts";
import { whyNotMade } from "./unknown-class.ts";

type Type = TypeScript.Type;
type Expression = TypeScript.Expression;

/** The shape of what is called `name` and has `type`; `undefined` when it holds no Score. */
export function shapeOf(
  site: ShapeSite,
  name: string,
  type: Type,
  expression: Expression | undefined,
): PartShape | undefined {
  const bare = site.reading.checker.getNonNullableType(type);
  const optional = bare !== type;
  const made = typeBehind(site, bare, expression);
  if (made) return shapeOf(site, name, made, expression);
  if (bare.flags & ts.TypeFlags.Any || isDisguised(site, type, expression))
    return unreadable(site, expression, whyNotMade(site.reading, expression) ?? "untyped");
  if (members(bare).some(scoreKindOf)) return oneOf(site, bare, expression, optional);
  const held = heldIn(site, name, bare, expression);
  return held && optional ? { ...held, optional } : held;
}

function heldIn(
  site: ShapeSite,
  name: string,
  type: Type,
  expression: Expression | undefined,
): PartShape | undefined {
  const written =
    writtenList(site, name, type, expression) ?? writtenRecord(site, name, type, expression);
  if (written) return isEmpty(written) ? undefined : written;
  return typedShape(site, name, type);
}

function writtenList(
  site: ShapeSite,
  name: string,
  type: Type,
  expression: Expression | undefined,
): PartShape | undefined {
  const literal = expression && unwrapped(expression);
  if (!literal || !ts.isArrayLiteralExpression(literal)) return undefined;
  if (literal.elements.some((each) => ts.isSpreadElement(each))) return undefined;
  const items = literal.elements.flatMap((element, index) =>
    placedShape(site, { name: `${name}[${index}]`, key: String(index), type }, element),
  );
  const isWider = items.length < literal.elements.length && !isTuple(site, literal);
  return { kind: "items", items: isWider ? items.map(narrowed) : items };
}

function isTuple({ reading, field }: ShapeSite, literal: Expression): boolean {
  const type = field.expression === literal ? field.type : undefined;
  return type !== undefined && reading.checker.isTupleType(type);
}

// Beside what is no Score, an entry has a wider type than its class.
function narrowed(item: PlacedShape): PlacedShape {
  return item.shape.kind === "one" ? { ...item, shape: { ...item.shape, narrowed: true } } : item;
}

function writtenRecord(
  site: ShapeSite,
  name: string,
  type: Type,
  expression: Expression | undefined,
): PartShape | undefined {
  const literal = expression && unwrapped(expression);
  if (!literal || !ts.isObjectLiteralExpression(literal)) return undefined;
  const properties = literal.properties.filter(ts.isPropertyAssignment);
  if (properties.length < literal.properties.length) return undefined;
  const fields = properties.flatMap((property) => {
    const key = nameOfProperty(property);
    return placedShape(site, { name: `${name}.${key}`, key, type }, property.initializer);
  });
  const indexed = site.reading.checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined;
  return { kind: "fields", fields, indexed };
}

function isEmpty(shape: PartShape): boolean {
  if (shape.kind === "items") return shape.items.length === 0;
  return shape.kind === "fields" && shape.fields.length === 0;
}

interface Entry {
  readonly name: string;
  readonly key: string;
  /** Of what it is an entry of. */
  readonly type: Type;
}

function placedShape(
  site: ShapeSite,
  entry: Entry,
  expression: Expression,
): readonly PlacedShape[] {
  const { name, key } = entry;
  if (referenceAt(site, unwrapped(expression)) || isAfter(expression)) return [];
  const type = declaredType(site, entry) ?? site.reading.checker.getTypeAtLocation(expression);
  const shape = shapeOf(site, name, type, unwrapped(expression));
  if (!shape) return [];
  const edges = site.placed ? mentionsIn(site, expression).edges : [];
  const [instance] = site.placed ? instancesIn(site, expression) : [];
  const after = [...new Set(edges.map((edge) => edge.to))].toSorted();
  return [
    { name, key, shape, after, writtenAt: instance?.span ?? spanOf(site.reading, expression) },
  ];
}

// What an annotation says of the entry; generated code has it by that type.
function declaredType(site: ShapeSite, { key, type }: Entry): Type | undefined {
  const { checker } = site.reading;
  const declaration = site.field.node.parent;
  if (!("type" in declaration) || !declaration.type) return undefined;
  const property = type.getProperty(key);
  if (property) return checker.getTypeOfSymbol(property);
  const kinds = [ts.IndexKind.Number, ts.IndexKind.String];
  return kinds.map((kind) => checker.getIndexTypeOfType(type, kind)).find(Boolean);
}

// `any` that nobody wrote: the field refers to itself, or to one that does. What it is set to has a type all the same.
function typeBehind(
  site: ShapeSite,
  type: Type,
  expression: Expression | undefined,
): Type | undefined {
  const declaration = site.field.node.parent;
  if (!(type.flags & ts.TypeFlags.Any) || !expression || !isWhole(site, expression))
    return undefined;
  if (ts.isPropertyDeclaration(declaration) && declaration.type) return undefined;
  const own = site.reading.checker.getTypeAtLocation(expression);
  return own.flags & ts.TypeFlags.Any ? undefined : own;
}

function isWhole({ field }: ShapeSite, expression: Expression): boolean {
  return field.expression === expression;
}

/** Whether a Score is held by a field whose own type does not say so: `unknown`, `object`. */
function isDisguised(site: ShapeSite, type: Type, expression: Expression | undefined): boolean {
  const says = ts.TypeFlags.Unknown | ts.TypeFlags.NonPrimitive;
  if (!(type.flags & says) || !expression) return false;
  const own = site.reading.checker.getTypeAtLocation(expression);
  return (own.flags & ts.TypeFlags.Unknown) !== 0 || holdsScore(site.reading, own);
}
