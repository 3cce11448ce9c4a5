/** Reads how a field holds its Scores: by its type, so that any way of making them is understood. */
import type { HoleReason, PartShape, PlacedShape } from "../model/index.ts";
import { scoreKindOf } from "./brand.ts";
import { instancesIn } from "./instances.ts";
import { nameOfProperty, unwrapped } from "./mark.ts";
import { mentionsIn, referenceAt } from "./mentions.ts";
import { oneOf } from "./one-score.ts";
import { holeFor, members, type ShapeSite } from "./shape-site.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

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
    return unreadable(site, expression, "untyped");
  if (members(bare).some(scoreKindOf)) return oneOf(site, bare, expression, optional);
  const written =
    writtenList(site, name, expression) ?? writtenRecord(site, name, bare, expression);
  if (written) return isEmpty(written) ? undefined : written;
  return (
    typedList(site, name, bare) ??
    typedFields(site, name, bare) ??
    typedRecord(site, name, bare) ??
    unsupported(site, bare)
  );
}

function writtenList(
  site: ShapeSite,
  name: string,
  expression: Expression | undefined,
): PartShape | undefined {
  const literal = expression && unwrapped(expression);
  if (!literal || !ts.isArrayLiteralExpression(literal)) return undefined;
  if (literal.elements.some((each) => ts.isSpreadElement(each))) return undefined;
  const items = literal.elements.flatMap((element, index) =>
    placedShape(site, `${name}[${index}]`, String(index), element),
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
    return placedShape(site, `${name}.${key}`, key, property.initializer);
  });
  const indexed = site.reading.checker.getIndexTypeOfType(type, ts.IndexKind.String) !== undefined;
  return { kind: "fields", fields, indexed };
}

function isEmpty(shape: PartShape): boolean {
  if (shape.kind === "items") return shape.items.length === 0;
  return shape.kind === "fields" && shape.fields.length === 0;
}

function placedShape(
  site: ShapeSite,
  name: string,
  key: string,
  expression: Expression,
): readonly PlacedShape[] {
  if (referenceAt(site, unwrapped(expression))) return [];
  const type = site.reading.checker.getTypeAtLocation(expression);
  const shape = shapeOf(site, name, type, unwrapped(expression));
  if (!shape) return [];
  const edges = site.placed ? mentionsIn(site, expression).edges : [];
  const [instance] = site.placed ? instancesIn(site, expression) : [];
  const after = [...new Set(edges.map((edge) => edge.to))].toSorted();
  return [
    { name, key, shape, after, writtenAt: instance?.span ?? spanOf(site.reading, expression) },
  ];
}

function typedList(site: ShapeSite, name: string, type: Type): PartShape | undefined {
  const { checker } = site.reading;
  if (!checker.isArrayType(type) && !checker.isTupleType(type)) return undefined;
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const shape = element && shapeOf(site, name, element, undefined);
  return shape && { kind: "list", element: shape };
}

// An object whose names are known by type, although they are not written here.
function typedFields(site: ShapeSite, name: string, type: Type): PartShape | undefined {
  const { checker } = site.reading;
  if (!isPlainObject(type) || checker.getIndexTypeOfType(type, ts.IndexKind.String))
    return undefined;
  const fields = type.getProperties().flatMap((property): readonly PlacedShape[] => {
    const key = property.name;
    const at = `${name}.${key}`;
    const shape = shapeOf(site, at, checker.getTypeOfSymbol(property), undefined);
    return shape ? [{ name: at, key, shape, ...placeOfField(site) }] : [];
  });
  return fields.length > 0 ? { kind: "fields", fields, indexed: false } : undefined;
}

function typedRecord(site: ShapeSite, name: string, type: Type): PartShape | undefined {
  const value = site.reading.checker.getIndexTypeOfType(type, ts.IndexKind.String);
  const element = value && shapeOf(site, name, value, undefined);
  return element && { kind: "record", element };
}

// What is made by a function has the place, and the edges, of the field it is made for.
function placeOfField(site: ShapeSite): Pick<PlacedShape, "writtenAt" | "after"> {
  const { expression, node } = site.field;
  const edges = site.placed && expression ? mentionsIn(site, expression).edges : [];
  const after = [...new Set(edges.map((edge) => edge.to))].toSorted();
  return { writtenAt: spanOf(site.reading, expression ?? node), after };
}

// A `Map`, a `Promise` or an object of a class that holds Scores: none of them is deployed.
function unsupported(site: ShapeSite, type: Type): PartShape | undefined {
  const { checker } = site.reading;
  const isReference = "target" in type;
  const given = isReference ? checker.getTypeArguments(type as TypeScript.TypeReference) : [];
  const own = type.isClass()
    ? type.getProperties().map((each) => checker.getTypeOfSymbol(each))
    : [];
  const holds = [...given, ...own].some((each) => members(each).some(scoreKindOf));
  return holds ? unreadable(site, undefined, "unsupported-container") : undefined;
}

function unreadable(
  site: ShapeSite,
  expression: Expression | undefined,
  reason: HoleReason,
): PartShape {
  site.holes.push(holeFor(site, reason, expression));
  return { kind: "one", scores: [], optional: false, narrowed: false };
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
  return members(site.reading.checker.getTypeAtLocation(expression)).some(scoreKindOf);
}

function isPlainObject(type: Type): boolean {
  const flags = type.getSymbol()?.flags ?? 0;
  const isAnonymous = ts.SymbolFlags.TypeLiteral | ts.SymbolFlags.ObjectLiteral;
  const isMapped = type.aliasSymbol !== undefined || (flags & isAnonymous) !== 0;
  return isMapped && type.getCallSignatures().length === 0;
}
