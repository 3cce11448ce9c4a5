/** Brands: what harmony's types say about a type, found on the type itself, so that no spelling can hide it. */
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;

/** The type of the brand `name` (`requires`, `offers`, `composite`, `specOf`) on `type`. */
export function brandOf(reading: Reading, type: Type, name: string): Type | undefined {
  const property = brandSymbol(type, name);
  return property && reading.checker.getTypeOfSymbol(property);
}

/** Whether `type` is a Score, a composite, or neither. */
export function scoreKindOf(type: Type): "score" | "composite" | undefined {
  if (brandSymbol(type, "requires")) return "score";
  return brandSymbol(type, "composite") ? "composite" : undefined;
}

/** Whether `type` is a reference, or holds one within a few levels. */
export function holdsReference(reading: Reading, type: Type, depth = 4): boolean {
  if (depth === 0 || isScalar(type)) return false;
  if (brandSymbol(type, "refBrand") || scoreKindOf(type)) return true;
  if (type.isUnionOrIntersection())
    return type.types.some((member) => holdsReference(reading, member, depth));
  if (isOpaque(reading, type)) return false;
  return valueTypes(reading, type).some((value) => holdsReference(reading, value, depth - 1));
}

/** Whether `type` has no fields worth looking into. */
export function isScalar(type: Type): boolean {
  const { StringLike, NumberLike, BigIntLike, BooleanLike, ESSymbolLike } = ts.TypeFlags;
  const { EnumLike, VoidLike, Null, Never } = ts.TypeFlags;
  const texts = StringLike | NumberLike | BigIntLike | BooleanLike | ESSymbolLike | EnumLike;
  return (type.flags & (texts | VoidLike | Null | Never)) !== 0;
}

/** Whether `type` is harmony's `Secret`. */
export function isSecret(reading: Reading, type: Type): boolean {
  const symbol = type.getSymbol();
  return symbol?.name === "Secret" && isHarmonys(reading, symbol);
}

/** Whether `symbol` is declared by harmony's runtime. */
export function isHarmonys(reading: Reading, symbol: TypeScript.Symbol): boolean {
  const file = symbol.declarations?.[0]?.getSourceFile().fileName;
  return file !== undefined && reading.packages.ofFile(file)?.name === "@harmony/runtime";
}

function brandSymbol(type: Type, name: string): TypeScript.Symbol | undefined {
  const prefix = `__@${name}@`;
  return type.getProperties().find((property) => property.name.startsWith(prefix));
}

function isOpaque(reading: Reading, type: Type): boolean {
  return isSecret(reading, type) || type.getCallSignatures().length > 0;
}

function valueTypes(reading: Reading, type: Type): readonly Type[] {
  const element = reading.checker.getIndexTypeOfType(type, ts.IndexKind.Number);
  if (element) return [element];
  const values = type.getProperties().map((property) => reading.checker.getTypeOfSymbol(property));
  const indexed = reading.checker.getIndexTypeOfType(type, ts.IndexKind.String);
  return indexed ? [...values, indexed] : values;
}
