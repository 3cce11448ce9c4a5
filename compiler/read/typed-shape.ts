/** Reads the shape of what is not written out: lists, records and objects, by their type alone. */
import type { HoleReason, PartShape, PlacedShape } from "../model/index.ts";
import { scoreKindOf } from "./brand.ts";
import { holdsScore, isOfLibrary } from "./holds-score.ts";
import { mentionsIn } from "./mentions.ts";
import { oneOf } from "./one-score.ts";
import { holeFor, members, type ShapeSite } from "./shape-site.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;

/** The shape of what is called `name` and has `type`; `undefined` when it holds no Score. */
export function typedShape(site: ShapeSite, name: string, type: Type): PartShape | undefined {
  return (
    typedList(site, name, type) ??
    typedFields(site, name, type) ??
    typedRecord(site, name, type) ??
    unsupported(site, type)
  );
}

function entryShape(site: ShapeSite, name: string, type: Type): PartShape | undefined {
  const bare = site.reading.checker.getNonNullableType(type);
  if (bare.flags & ts.TypeFlags.Any) return unreadable(site, undefined, "untyped");
  const optional = bare !== type;
  if (members(bare).some(scoreKindOf)) return oneOf(site, bare, undefined, optional);
  const held = typedShape(site, name, bare);
  return held && optional ? { ...held, optional } : held;
}

function typedList(site: ShapeSite, name: string, type: Type): PartShape | undefined {
  const { checker } = site.reading;
  if (!checker.isArrayType(type) && !checker.isTupleType(type)) return undefined;
  const element = checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  const shape = element && entryShape(site, name, element);
  return shape && { kind: "list", element: shape };
}

// An object whose names are known by type, although they are not written here.
function typedFields(site: ShapeSite, name: string, type: Type): PartShape | undefined {
  const { checker } = site.reading;
  if (!isPlainObject(site, type) || checker.getIndexTypeOfType(type, ts.IndexKind.String))
    return undefined;
  const fields = type.getProperties().flatMap((property): readonly PlacedShape[] => {
    const key = property.name;
    const at = `${name}.${key}`;
    const inner = { ...site, inside: [...site.inside, type] };
    const shape = entryShape(inner, at, checker.getTypeOfSymbol(property));
    // A getter makes another Score each time it is read.
    if (shape && property.flags & ts.SymbolFlags.GetAccessor)
      site.holes.push(holeFor(site, "unsupported-container", undefined));
    return shape ? [{ name: at, key, shape, ...placeOfField(site) }] : [];
  });
  return fields.length > 0 ? { kind: "fields", fields, indexed: false } : undefined;
}

function typedRecord(site: ShapeSite, name: string, type: Type): PartShape | undefined {
  const value = site.reading.checker.getIndexTypeOfType(type, ts.IndexKind.String);
  const element = value && entryShape(site, name, value);
  return element && { kind: "record", element };
}

// What is made by a function has the place, and the edges, of the field it is made for.
function placeOfField(site: ShapeSite): Pick<PlacedShape, "writtenAt" | "after"> {
  const { expression, node } = site.field;
  const edges = site.placed && expression ? mentionsIn(site, expression).edges : [];
  const after = [...new Set(edges.map((edge) => edge.to))].toSorted();
  return { writtenAt: spanOf(site.reading, expression ?? node), after };
}

// A `Map`, a `Promise`, an object of a class, one of several records: none of them is deployed.
function unsupported(site: ShapeSite, type: Type): PartShape | undefined {
  return holdsScore(site.reading, type)
    ? unreadable(site, undefined, "unsupported-container")
    : undefined;
}

/** A shape that stands for what could not be read. */
export function unreadable(
  site: ShapeSite,
  expression: TypeScript.Expression | undefined,
  reason: HoleReason,
): PartShape {
  site.holes.push(holeFor(site, reason, expression));
  return { kind: "one", scores: [], optional: false, narrowed: false };
}

// One that holds itself has no end.
function isPlainObject(site: ShapeSite, type: Type): boolean {
  if (site.inside.includes(type)) return false;
  if (type.isIntersection()) return type.types.every((each) => isPlainObject(site, each));
  const symbol = type.getSymbol();
  const { TypeLiteral, ObjectLiteral, Interface } = ts.SymbolFlags;
  const isOwn = symbol !== undefined && !isOfLibrary(site.reading, symbol);
  const isObject = ((symbol?.flags ?? 0) & (TypeLiteral | ObjectLiteral | Interface)) !== 0;
  const isNamed = type.aliasSymbol !== undefined || (isObject && isOwn);
  return isNamed && !type.isUnion() && type.getCallSignatures().length === 0;
}
