/** What starting at a file loads before anything is asked of it. */
import { target } from "./package.ts";
import { imports, type Source } from "./source.ts";

/** Packages of others that are loaded as soon as `entry` is imported; `import()` and types load nothing. */
export function loadedAtStart(entry: string, sources: readonly Source[]): readonly string[] {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const seen = new Set<string>();
  const packages = new Set<string>();
  const visit = (path: string): void => {
    const source = byPath.get(path);
    if (!source || seen.has(path)) return;
    seen.add(path);
    for (const { from } of imports(source).filter(({ isType, isLazy }) => !isType && !isLazy)) {
      const file = target(path, from);
      if (file) visit(file);
      else if (!from.startsWith("node:")) packages.add(packageOf(from));
    }
  };
  visit(entry);
  return [...packages].sort();
}

/** The package that `specifier` is a part of. */
export function packageOf(specifier: string): string {
  return specifier.split("/", specifier.startsWith("@") ? 2 : 1).join("/");
}
