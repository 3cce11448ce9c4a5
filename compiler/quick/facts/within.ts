/** Reads how long a smoke test may take, as its mark says. */
import type { Within } from "../../model/index.ts";
import { nameOfKey, textIn, unwrapped } from "./nodes.ts";
import type { Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";

/** `undefined` when only the type checker knows. */
export function withinOf(
  source: SourceText,
  mark: Syntax.ObjectExpression | undefined,
): Within | undefined {
  if (mark && !isPlain(mark)) return undefined;
  const value = mark && fieldOf(mark, "within");
  if (!value) return { kind: "default" };
  const text = textIn(unwrapped(value));
  return text === undefined ? undefined : durationOf(text, source.span(value));
}

/** The value of a field written as `name: value`. */
export function fieldOf(
  literal: Syntax.ObjectExpression,
  name: string,
): Syntax.Expression | undefined {
  const property = literal.properties.find(
    (each) => each.type === "Property" && keyOf(each) === name && each.kind === "init",
  );
  return property?.type === "Property" ? property.value : undefined;
}

/** Whether every field is written under its own name: `["within"]` and `...marks` are for the type checker. */
export function isPlain({ properties }: Syntax.ObjectExpression): boolean {
  return properties.every((each) => each.type === "Property" && !each.computed);
}

/** A property's name, quoted or not. */
export function keyOf(property: Syntax.ObjectProperty): string | undefined {
  const { key, computed } = property;
  return computed ? undefined : key.type === "Literal" ? textIn(key) : nameOfKey(property);
}

const unitsMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

function durationOf(text: string, span: Extract<Within, { kind: "invalid" }>["span"]): Within {
  const [, amount, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(text) ?? [];
  const ms = Math.round(Number(amount) * (unitsMs[unit ?? ""] ?? Number.NaN));
  return ms > 0 ? { kind: "read", text, ms, span } : { kind: "invalid", text, span };
}
