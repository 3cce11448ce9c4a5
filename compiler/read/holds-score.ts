/** Whether Scores are somewhere in what has a type, though nothing would deploy them there. */
import { isHarmonys, scoreKindOf } from "./brand.ts";
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;

/** In its type arguments, entries and properties, however deep; what its functions would make does not count. */
export function holdsScore(reading: Reading, type: Type, seen = new Set<Type>()): boolean {
  if (seen.has(type) || seen.size > 100) return false;
  seen.add(type);
  if (scoreKindOf(type)) return true;
  return innerTypes(reading, type).some((each) => holdsScore(reading, each, seen));
}

/** Whether it is declared by the language, by Node or by harmony. */
export function isOfLibrary(reading: Reading, symbol: TypeScript.Symbol): boolean {
  const file = symbol.declarations?.[0]?.getSourceFile();
  if (!file) return false;
  const isBuiltIn =
    reading.program.isSourceFileDefaultLibrary(file) || file.fileName.includes("/@types/node/");
  return isBuiltIn || isHarmonys(reading, symbol);
}

function innerTypes(reading: Reading, type: Type): readonly Type[] {
  const { checker } = reading;
  if (type.isUnionOrIntersection()) return type.types;
  if (!(type.flags & ts.TypeFlags.Object) || type.getCallSignatures().length > 0) return [];
  const given = "target" in type ? checker.getTypeArguments(type as TypeScript.TypeReference) : [];
  const entries = [ts.IndexKind.String, ts.IndexKind.Number].flatMap(
    (kind) => checker.getIndexTypeOfType(type, kind) ?? [],
  );
  const symbol = type.getSymbol();
  if (symbol && isOfLibrary(reading, symbol)) return [...given, ...entries];
  const properties = type.getProperties().map((each) => checker.getTypeOfSymbol(each));
  return [...given, ...entries, ...properties];
}
