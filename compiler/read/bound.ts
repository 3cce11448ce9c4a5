/** Reads bounds from types: the names in `[offers]` of whatever a Score requires or a topology offers. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Bound } from "../model/index.ts";
import { brandOf } from "./brand.ts";
import type { Reading } from "./reading.ts";
import { compareTexts } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;

/** The bound that a Score's type declares, from the parameter of its `[requires]`. */
export function requiredBound(reading: Reading, score: Type, span: Span): Bound | undefined {
  const type = requiredType(reading, score);
  return type && boundOf(reading, type, span);
}

/** The type of that parameter. */
export function requiredType(reading: Reading, score: Type): Type | undefined {
  const requires = brandOf(reading, score, "requires");
  const parameter = requires?.getCallSignatures()[0]?.parameters[0];
  return parameter && reading.checker.getTypeOfSymbol(parameter);
}

/** What `type`, a topology or an intersection of capabilities, offers. */
export function boundOf(reading: Reading, type: Type, span: Span): Bound {
  const text = reading.checker.typeToString(type);
  const known = reading.checker.getBaseConstraintOfType(type) ?? type;
  const capabilities = capabilityNames(reading, known);
  const brand = brandOf(reading, known, "offers");
  const isAny = ((brand ?? known).flags & ts.TypeFlags.Any) !== 0;
  const looseness = isAny ? "any" : loosenessOf(known, capabilities);
  return { capabilities, looseness, text, span };
}

/** Names of the capabilities that `type` carries, sorted. */
export function capabilityNames(reading: Reading, type: Type): readonly string[] {
  const offers = brandOf(reading, type, "offers");
  if (!offers) return [];
  const names = offers.getProperties().map((property) => property.name);
  return names.toSorted(compareTexts);
}

function loosenessOf(type: Type, capabilities: readonly string[]): Bound["looseness"] {
  if (type.flags & ts.TypeFlags.Unknown) return "unknown";
  if (type.flags & ts.TypeFlags.Never) return "never";
  if (capabilities.length > 0) return "none";
  return type.getProperties().length === 0 ? "unknown" : "plain";
}
