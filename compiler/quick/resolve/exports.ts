/** What a package.json's `exports` or `imports` lead to, as TypeScript follows them. */

/** Whether it tells one TypeScript other types than another. */
export function hasVersions(map: unknown): boolean {
  return JSON.stringify(map ?? null).includes('"types@');
}

/** Targets for `path` (`.`, `./sub`, `#name`), in the order they are tried; `undefined` when only TypeScript can tell. */
export function targetsOf(
  map: unknown,
  path: string,
  conditions: ReadonlySet<string>,
): readonly string[] | undefined {
  const entries = isMap(map) ? map : { ".": map };
  const exact = Object.hasOwn(entries, path) && !path.includes("*") ? entries[path] : undefined;
  if (exact !== undefined) return chosen(exact, "", conditions);
  const pattern = Object.keys(entries)
    .filter((key) => matches(key, path))
    .toSorted(bySpecificity)[0];
  if (pattern === undefined) return [];
  const [before = "", after = ""] = pattern.split("*");
  return chosen(
    entries[pattern],
    path.slice(before.length, path.length - after.length),
    conditions,
  );
}

function isMap(map: unknown): map is Record<string, unknown> {
  return isRecord(map) && Object.keys(map).every((key) => /^[.#]/.test(key));
}

function matches(key: string, path: string): boolean {
  const [before, after, ...others] = key.split("*");
  if (before === undefined || after === undefined || others.length > 0) return false;
  const isLongEnough = path.length > before.length + after.length - 1;
  return isLongEnough && path.startsWith(before) && path.endsWith(after);
}

function bySpecificity(a: string, b: string): number {
  return b.indexOf("*") - a.indexOf("*") || b.length - a.length;
}

function chosen(
  target: unknown,
  star: string,
  conditions: ReadonlySet<string>,
): readonly string[] | undefined {
  if (typeof target === "string") return [target.replaceAll("*", star)];
  if (target === null) return [];
  if (Array.isArray(target)) return joined(target.map((each) => chosen(each, star, conditions)));
  if (!isRecord(target)) return undefined;
  const keys = Object.keys(target);
  const met = keys.filter((key) => key === "default" || conditions.has(key));
  return joined(met.map((key) => chosen(target[key], star, conditions)));
}

function joined(found: readonly (readonly string[] | undefined)[]): readonly string[] | undefined {
  return found.includes(undefined) ? undefined : found.flatMap((each) => each ?? []);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
