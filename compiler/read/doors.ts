/** Doors: the import specifiers by which the project reaches classes of other packages. */
import type { Reading } from "./reading.ts";
import { resolved } from "./place.ts";
import { compareTexts } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

export interface Door {
  readonly specifier: string;
  readonly name: string;
}

/** Finds the door of a class; collected once from every import and re-export in the author's files. */
export class Doors {
  readonly #bySymbol = new Map<TypeScript.Symbol, Door>();

  constructor(reading: Reading) {
    for (const [specifier, module] of packageModules(reading))
      for (const exported of reading.checker.getExportsOfModule(module))
        this.#keep(resolved(reading, exported), { specifier, name: exported.name });
  }

  of(symbol: TypeScript.Symbol): Door | undefined {
    return this.#bySymbol.get(symbol);
  }

  #keep(symbol: TypeScript.Symbol, door: Door): void {
    const kept = this.#bySymbol.get(symbol);
    if (!kept || isBetter(door, kept)) this.#bySymbol.set(symbol, door);
  }
}

// The shortest specifier, so that the choice does not depend on the order files are read in.
function isBetter(door: Door, kept: Door): boolean {
  if (door.specifier.length !== kept.specifier.length)
    return door.specifier.length < kept.specifier.length;
  return compareTexts(door.specifier + door.name, kept.specifier + kept.name) < 0;
}

function packageModules(reading: Reading): ReadonlyMap<string, TypeScript.Symbol> {
  const modules = new Map<string, TypeScript.Symbol>();
  for (const file of reading.files)
    for (const specifier of moduleSpecifiers(file)) {
      if (/^[./#]/.test(specifier.text) || modules.has(specifier.text)) continue;
      const module = reading.checker.getSymbolAtLocation(specifier);
      if (module) modules.set(specifier.text, module);
    }
  return modules;
}

/** The specifiers of a file's imports and re-exports. */
export function moduleSpecifiers(file: TypeScript.SourceFile): readonly TypeScript.StringLiteral[] {
  return file.statements.flatMap((statement) => {
    if (!ts.isImportDeclaration(statement) && !ts.isExportDeclaration(statement)) return [];
    const specifier = statement.moduleSpecifier;
    return specifier && ts.isStringLiteral(specifier) ? [specifier] : [];
  });
}
