/** The packages of the repository and their doors: what their `exports` let in. */
import { globSync, readFileSync } from "node:fs";
import { dirname, posix, resolve } from "node:path";
import { root } from "./document.ts";

interface Manifest {
  readonly name: string;
  readonly exports?: Readonly<Record<string, string | { readonly "harmony-source"?: string }>>;
  readonly workspaces?: readonly string[];
}

/** Source file of every door, by the specifier that opens it: `@harmony/runtime/topology`. */
export const doors: ReadonlyMap<string, string> = new Map(packages().flatMap(doorsOf));

/** The repository's own file that `specifier` means in `importer`, or `undefined` for other packages. */
export function target(importer: string, specifier: string): string | undefined {
  if (specifier.startsWith(".")) return sourceOf(posix.join(posix.dirname(importer), specifier));
  return doors.get(specifier);
}

/** What was built stands for its source. */
function sourceOf(path: string): string {
  return path.replace(/\/dist\/(.*)\.js$/, "/$1.ts");
}

function packages(): readonly string[] {
  const workspaces = manifest("package.json").workspaces ?? [];
  return workspaces.flatMap((folder) => globSync(`${folder}/package.json`, { cwd: root })).sort();
}

function doorsOf(file: string): readonly (readonly [string, string])[] {
  const { name, exports = {} } = manifest(file);
  return Object.entries(exports).flatMap(([path, entry]) => {
    const source = typeof entry === "string" ? entry : entry["harmony-source"];
    const folder = dirname(file).replaceAll("\\", "/");
    return source ? [[posix.join(name, path), posix.join(folder, source)] as const] : [];
  });
}

function manifest(file: string): Manifest {
  return JSON.parse(readFileSync(resolve(root, file), "utf8")) as Manifest;
}
