/** Names in generated code: of files, constants and properties. */
import type { ScoreId, ScoreModel } from "../model/index.ts";

/** What the constants of one Score are called, in all generated code of an app. */
export interface ScoreNames {
  readonly interpret: string;
  readonly smokeTests: string;
}

/** Names for every Score of an app, sorted by id; the package is added where two classes would be called the same. */
export function namesOf(scores: readonly ScoreModel[]): ReadonlyMap<ScoreId, ScoreNames> {
  const shorts = scores.map(({ name }) => constantName(withoutSuffix(name)));
  const seen = new Set<string>();
  const shared = new Set(shorts.filter((short) => seen.size === seen.add(short).size));
  const taken = new Set<string>();
  return new Map(
    scores.map(({ id, name, packageName }, index) => {
      const short = shorts[index]!;
      const long = `${withoutSuffix(name)}-${packageName}`;
      const stem = shared.has(short) ? constantName(long) : short;
      return [id, namesFor(firstFree(stem, taken, ""))];
    }),
  );
}

/** `HttpServer` → `http-server`. */
export function kebab(name: string): string {
  return name
    .replace(/([a-z0-9])([A-Z])/g, "$1-$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1-$2")
    .replace(/[^A-Za-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .toLowerCase();
}

/** `http-server` → `httpServer`. */
export function constantName(name: string): string {
  const camel = kebab(name).replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
  return /^[a-z]/.test(camel) ? camel : `_${camel}`;
}

/** Whether `name` can be written as `.name`. */
export function isIdentifier(name: string): boolean {
  return /^[A-Za-z_$][\w$]*$/.test(name);
}

/** `name`, or with a number when it is taken; it is taken from then on. */
export function firstFree(name: string, taken: Set<string>, separator = "-"): string {
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${name}${separator}${count}`;
  taken.add(free);
  return free;
}

function namesFor(stem: string): ScoreNames {
  return { interpret: `${stem}Interpret`, smokeTests: `${stem}SmokeTests` };
}

function withoutSuffix(name: string): string {
  return name.replace(/(?<=.)Score$/, "");
}
