/** Files that import each other in a circle. */
import { target } from "./package.ts";
import { imports, type Source } from "./source.ts";

/** Every circle of imports that run when the files are loaded, each as `a → b → a`. */
export function cycles(sources: readonly Source[]): readonly string[] {
  const next = new Map(sources.map((source) => [source.path, loaded(source)]));
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) found.push([...trail.slice(start), path].join(" → "));
    if (start >= 0 || done.has(path)) return;
    for (const to of next.get(path) ?? []) visit(to, [...trail, path]);
    done.add(path);
  };
  for (const path of next.keys()) visit(path, []);
  return found;
}

function loaded(source: Source): readonly string[] {
  return imports(source)
    .filter(({ isType, isLazy }) => !isType && !isLazy)
    .flatMap(({ from }) => target(source.path, from) ?? []);
}
