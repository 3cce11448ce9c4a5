/** Reads the type of a Score's spec: its fields, and what in it is not data. */
import type { SpecFieldModel, SpecModel } from "../model/index.ts";
import { isScalar, isSecret } from "./brand.ts";
import { notDataOf } from "./not-data.ts";
import type { Reading } from "./reading.ts";
import { compareTexts, spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;
type NotDataFound = SpecModel["notData"][number];

/** The spec of a Score whose declaration's name is `at`. */
export function readSpec(reading: Reading, type: Type, at: TypeScript.Node): SpecModel {
  return {
    type: textOfType(reading, type),
    span: spanOf(reading, at),
    fields: fieldsOf(reading, type),
    notData: notDataIn(reading, type, "", at, new Set()),
  };
}

function fieldsOf(reading: Reading, type: Type): readonly SpecFieldModel[] {
  return type
    .getProperties()
    .map((property) => fieldOf(reading, property))
    .toSorted((a, b) => compareTexts(a.name, b.name));
}

function fieldOf(reading: Reading, property: TypeScript.Symbol): SpecFieldModel {
  const optional = (property.flags & ts.SymbolFlags.Optional) !== 0;
  const type = reading.checker.getTypeOfSymbol(property);
  const shown = optional ? reading.checker.getNonNullableType(type) : type;
  return { name: property.name, type: textOfType(reading, shown), optional };
}

function notDataIn(
  reading: Reading,
  type: Type,
  path: string,
  at: TypeScript.Node,
  seen: Set<Type>,
): readonly NotDataFound[] {
  if (seen.has(type) || isSecret(reading, type)) return [];
  seen.add(type);
  const what = notDataOf(reading, type);
  const shown = textOfType(reading, type);
  if (what) return [{ path, what, type: shown, span: spanOf(reading, at) }];
  return members(reading, type, path, at).flatMap((each) =>
    notDataIn(reading, each.type, each.path, each.at, seen),
  );
}

interface Member {
  readonly type: Type;
  readonly path: string;
  readonly at: TypeScript.Node;
}

function members(
  reading: Reading,
  type: Type,
  path: string,
  at: TypeScript.Node,
): readonly Member[] {
  if (type.isUnionOrIntersection()) return type.types.map((each) => ({ type: each, path, at }));
  if (isScalar(type)) return [];
  const element = reading.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (element) return [{ type: element, path: `${path}[]`, at }];
  return type.getProperties().map((property) => ({
    type: reading.checker.getTypeOfSymbol(property),
    path: path === "" ? property.name : `${path}.${property.name}`,
    at: property.valueDeclaration ?? at,
  }));
}

function textOfType(reading: Reading, type: Type): string {
  return reading.checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
}
