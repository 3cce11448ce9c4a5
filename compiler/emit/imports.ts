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
  const mentions = new Set<Imported>();
  for (const statement of statements) {
    if (statement.kind === "constant" && statement.type !== undefined)
      find(statement.type, mentions);
    find(statement.value, mentions);
  }
  const bySpecifier = Map.groupBy(eachOnce(mentions), ({ specifier }) => specifier);
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
  for (const each of imports.flatMap(({ imported }) => imported))
    names.set(keyOf(each), firstFree(each.name, taken, ""));
  return (imported) => names.get(keyOf(imported))!;
}

// Parameters of the functions that are emitted, and the globals they mention.
const usedEverywhere =
  "score topology spec out probe each index key Object InstanceType NonNullable".split(" ");

function find(code: Code, found: Set<Imported>): void {
  if (typeof code === "string") return;
  if (!("kind" in code)) return findAll(code, found);
  if (code.kind === "imported") found.add(code);
  else if (code.kind === "object") for (const name in code.fields) find(code.fields[name]!, found);
  else if (code.kind === "list") findAll(code.items, found);
  else findAll([code.callee, ...code.given], found);
}

function findAll(items: readonly Code[], found: Set<Imported>): void {
  for (const item of items) find(item, found);
}

// What is wanted as a value anywhere is imported as a value.
function eachOnce(mentions: ReadonlySet<Imported>): Iterable<Imported> {
  const found = new Map<string, Imported>();
  for (const each of mentions) {
    const key = keyOf(each);
    const known = found.get(key);
    if (!known || known.isType) found.set(key, each);
  }
  return found.values();
}

function keyOf({ specifier, exported }: Imported): string {
  return `${specifier} ${exported}`;
}

function rank(specifier: string): number {
  return specifier.startsWith("./") ? 2 : specifier.startsWith("../") ? 1 : 0;
}
