/** Resolve: puts what Scores handed out in the place of the references to it. */
import { type ReferenceTarget, targetOf } from "../reference.ts";
import type { AnyScore } from "../score.ts";
import { Secret } from "../secret.ts";
import { isUnknown } from "./unknown.ts";

/** `value` with every reference in it replaced, at any depth. */
export function resolve(value: unknown, outputsOf: (owner: AnyScore) => object): unknown {
  const target = targetOf(value);
  if (target !== undefined) return follow(target, outputsOf(target.owner));
  if (Array.isArray(value)) return value.map((inner) => resolve(inner, outputsOf));
  if (typeof value !== "object" || value === null || value instanceof Secret) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, resolve(inner, outputsOf)]),
  );
}

function follow({ path }: ReferenceTarget, outputs: unknown): unknown {
  return path.reduce<unknown>((value, key) => {
    const readable = isUnknown(value) || (typeof value === "object" && value !== null);
    return readable ? (value as Record<string, unknown>)[key] : undefined;
  }, outputs);
}
