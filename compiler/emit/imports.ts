/** What a module imports: found in its code, one statement a specifier, each name unlike all others. */
import type { Code, Imported, Statement } from "./code.ts";
import { firstFree } from "./names.ts";

export interface ImportStatement {
  readonly specifier: string;
  readonly isTypeOnly: boolean;
  readonly imported: readonly Imported[];
}

/** Packages first, then files, the nearest last. */
export function importsIn(statements: readonly Statement[]): readonly ImportStatement[] {
  const found = new Map<string, Imported>();
  for (const statement of statements) {
    if (statement.kind === "constant" && statement.type !== undefined) find(statement.type, found);
    find(statement.value, found);
  }
  const bySpecifier = Map.groupBy(found.values(), ({ specifier }) => specifier);
  return [...bySpecifier]
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([specifier, imported]) => ({
      specifier,
      imported: imported.toSorted((a, b) => (a.exported < b.exported ? -1 : 1)),
      isTypeOnly: imported.every(({ isType }) => isType),
    }));
}

/** What each import is called in the module. */
export type LocalNames = (imported: Imported) => string;

/** Names for all of `imports`, none of them among the module's own names. */
export function localNames(
  imports: readonly ImportStatement[],
  own: readonly string[],
): LocalNames {
  const taken = new Set([...own, ...usedEverywhere]);
  const names = new Map<string, string>();
  for (const each of imports.flatMap(({ imported }) => imported)) {
    names.set(keyOf(each), firstFree(each.name, taken, ""));
  }
  return (imported) => names.get(keyOf(imported))!;
}

// Parameters of the functions that are emitted, and the globals they mention.
const usedEverywhere =
  "score topology spec out probe each index key Object InstanceType NonNullable".split(" ");

function find(code: Code, found: Map<string, Imported>): void {
  if (typeof code === "string") return;
  if (!("kind" in code)) return code.forEach((each) => find(each, found));
  switch (code.kind) {
    case "imported": {
      const isType = code.isType && (found.get(keyOf(code))?.isType ?? true);
      return void found.set(keyOf(code), { ...code, isType });
    }
    case "list":
      return code.items.forEach((each) => find(each, found));
    case "object":
      return Object.values(code.fields).forEach((each) => find(each, found));
    case "call":
      return [code.callee, ...code.given].forEach((each) => find(each, found));
  }
}

function keyOf({ specifier, exported }: Imported): string {
  return `${specifier} ${exported}`;
}

function rank(specifier: string): number {
  return specifier.startsWith("./") ? 2 : specifier.startsWith("../") ? 1 : 0;
}
