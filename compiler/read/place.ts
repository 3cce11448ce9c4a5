/** Reads where a class is declared and how generated code reaches it. */
import type { ClassPlace } from "../model/index.ts";
import type { Doors } from "./doors.ts";
import type { Reading } from "./reading.ts";
import { relativeFile, spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

/** The place of the class `declaration`. */
export function placeOf(
  reading: Reading,
  doors: Doors,
  declaration: TypeScript.ClassLikeDeclaration,
): ClassPlace {
  const file = declaration.getSourceFile();
  const symbol = symbolOf(reading, declaration);
  const exportedAs = symbol && exportedNameOf(reading, file, symbol);
  const door = symbol && doors.of(symbol);
  return {
    name: nameOf(declaration),
    file: relativeFile(reading.root, file.fileName),
    span: spanOf(reading, nameNodeOf(declaration)),
    packageName: reading.packages.ofFile(file.fileName)?.name ?? "",
    from: file.isDeclarationFile ? "declarations" : "source",
    isExpression: ts.isClassExpression(declaration),
    abstract: hasModifier(declaration, ts.SyntaxKind.AbstractKeyword),
    ...(exportedAs === undefined ? {} : { exportedAs }),
    ...(door === undefined ? {} : { door }),
  };
}

/** The symbol of a class, also of `const X = class …`. */
export function symbolOf(
  reading: Reading,
  declaration: TypeScript.ClassLikeDeclaration,
): TypeScript.Symbol | undefined {
  return reading.checker.getSymbolAtLocation(nameNodeOf(declaration));
}

/** The type of the class' instances. */
export function instanceTypeOf(
  reading: Reading,
  declaration: TypeScript.ClassLikeDeclaration,
): TypeScript.Type {
  const type = reading.checker.getTypeAtLocation(declaration);
  return type.getConstructSignatures()[0]?.getReturnType() ?? type;
}

/** The class' name, or that of the variable it is assigned to. */
export function nameOf(declaration: TypeScript.ClassLikeDeclaration): string {
  const name = nameNodeOf(declaration);
  return ts.isIdentifier(name) ? name.text : "(anonymous)";
}

export function hasModifier(node: TypeScript.Node, kind: TypeScript.SyntaxKind): boolean {
  if (!ts.canHaveModifiers(node)) return false;
  return ts.getModifiers(node)?.some((modifier) => modifier.kind === kind) ?? false;
}

/** The node a message underlines when it speaks of the class. */
export function nameNodeOf(declaration: TypeScript.ClassLikeDeclaration): TypeScript.Node {
  if (declaration.name) return declaration.name;
  const { parent } = declaration;
  return ts.isVariableDeclaration(parent) ? parent.name : declaration;
}

function exportedNameOf(
  reading: Reading,
  file: TypeScript.SourceFile,
  symbol: TypeScript.Symbol,
): string | undefined {
  const module = reading.checker.getSymbolAtLocation(file);
  if (!module) return undefined;
  const exported = reading.checker.getExportsOfModule(module);
  return exported.find((each) => resolved(reading, each) === symbol)?.name;
}

/** What `symbol` stands for, through any number of imports and re-exports. */
export function resolved(reading: Reading, symbol: TypeScript.Symbol): TypeScript.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? reading.checker.getAliasedSymbol(symbol) : symbol;
}
