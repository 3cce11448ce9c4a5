/** Tells data from what is not: functions, instances of classes, symbols and the like. */
import type { NotData } from "../model/index.ts";
import { brandOf, isSecret } from "./brand.ts";
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;

/** What `type` is, when it is not data; unions and fields are for the caller to look into. */
export function notDataOf(reading: Reading, type: Type): NotData | undefined {
  if (type.flags & ts.TypeFlags.ESSymbolLike) return "symbol";
  if (type.flags & ts.TypeFlags.BigIntLike) return "bigint";
  if (type.getConstructSignatures().length > 0) return "class";
  if (type.getCallSignatures().length > 0) return "function";
  return instanceOf(reading, type);
}

function instanceOf(reading: Reading, type: Type): NotData | undefined {
  if (isSecret(reading, type) || brandOf(reading, type, "refBrand")) return undefined;
  const symbol = type.getSymbol();
  if (!symbol || isList(reading, type)) return undefined;
  if (symbol.flags & ts.SymbolFlags.Class) return "instance";
  return isBuiltIn(reading, symbol) ? builtIn(symbol.name) : undefined;
}

function isList(reading: Reading, type: Type): boolean {
  return reading.checker.isArrayType(type) || reading.checker.isTupleType(type);
}

function builtIn(name: string): NotData | undefined {
  if (name === "RegExp") return "regular-expression";
  if (name === "Promise" || name === "PromiseLike") return "promise";
  return /^(?:Date|URL|Error|\w*(?:Map|Set)|\w*Array|ArrayBuffer|Buffer|Function)$/.test(name)
    ? "instance"
    : undefined;
}

// Interfaces of the language and of Node, which describe objects with behaviour.
function isBuiltIn(reading: Reading, symbol: TypeScript.Symbol): boolean {
  const file = symbol.declarations?.[0]?.getSourceFile();
  if (!file) return false;
  return (
    reading.program.isSourceFileDefaultLibrary(file) || file.fileName.includes("/@types/node/")
  );
}
