/** Where two readings of one project differ, beside what its author wrote. */
import { isDeepStrictEqual } from "node:util";
import type { Model } from "../../model/index.ts";
import type { Files } from "./project.ts";

/** One paragraph for each class or list that differs; none when the models are the same. */
export function disagreements(reference: Model, ours: Model, files: Files): readonly string[] {
  return (Object.keys(reference) as (keyof Model)[]).flatMap((key) => {
    if (isDeepStrictEqual(reference[key], ours[key])) return [];
    const [theirs, own] = [entriesOf(reference[key]), entriesOf(ours[key])];
    const names = [...new Set([...theirs.keys(), ...own.keys()])];
    const differing = names.filter((name) => !isDeepStrictEqual(theirs.get(name), own.get(name)));
    if (differing.length === 0) return [`${key}: in another order`];
    return differing.map((name) => told(`${key} ${name}`, theirs.get(name), own.get(name), files));
  });
}

function entriesOf(part: unknown): ReadonlyMap<string, unknown> {
  return new Map(part instanceof Map ? part : Object.entries(part as object));
}

function told(name: string, reference: unknown, ours: unknown, files: Files): string {
  const { path, a, b } = firstDifference(reference, ours, []);
  const file = fileIn(reference) ?? fileIn(ours) ?? "";
  return [
    `${name} at ${path.join(".")}`,
    `  reference ${JSON.stringify(a)}`,
    `  engine    ${JSON.stringify(b)}`,
    files[file] ?? file,
  ].join("\n");
}

function firstDifference(
  a: unknown,
  b: unknown,
  path: readonly string[],
): { readonly path: readonly string[]; readonly a: unknown; readonly b: unknown } {
  if (!isRecord(a) || !isRecord(b)) return { path, a, b };
  const keys = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  const key = keys.find((each) => !isDeepStrictEqual(a[each], b[each]));
  return key === undefined ? { path, a, b } : firstDifference(a[key], b[key], [...path, key]);
}

function fileIn(value: unknown): string | undefined {
  if (!isRecord(value)) return undefined;
  const span = isRecord(value["span"]) ? value["span"] : {};
  return [value["file"], span["file"]].find((each) => typeof each === "string");
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
