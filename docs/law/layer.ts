/** The layers of `docs/architecture.md`, and the files in them. */
import { isOneOf, named, tableUnder } from "./document.ts";
import { sources } from "./source.ts";

export interface Layer {
  readonly name: string;
  readonly files: readonly string[];
  /** Names of the layers it may import beside its own. */
  readonly may: readonly string[];
}

const everything = "everything";

export const layers: readonly Layer[] = tableUnder("Layers").map((row) => ({
  name: named(row["layer"])[0]!,
  files: named(row["files"]),
  may: named(row["may import"]),
}));

/** Every source file of the repository. */
export const all = sources();

/** What people's machines run: not the tests, not what only this repository needs, not an example's own product. */
export const shipped = all.filter(
  ({ path }) =>
    !["tests", "product", "e2e", "e2e author", "scripts", "docs"].includes(nameOf(path) ?? ""),
);

/** The name of the layer that the file at `path` belongs to: the first that matches. */
export function nameOf(path: string): string | undefined {
  return layers.find(({ files }) => isOneOf(path, files))?.name;
}

/** The names of the layers that `layer` may import, its own among them. */
export function allowed({ name, may }: Layer): readonly string[] {
  return may.includes(everything) ? layers.map((layer) => layer.name) : [name, ...may];
}

/** Names in the table that are no layer's. */
export function unknownNames(): readonly string[] {
  const known = [everything, ...layers.map(({ name }) => name)];
  return layers.flatMap(({ may }) => may).filter((name) => !known.includes(name));
}
