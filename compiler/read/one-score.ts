/** Reads the shape of a field, or of an entry, that holds one Score, one of several, or none. */
import type { PartShape } from "../model/index.ts";
import { requiredType } from "./bound.ts";
import { scoreKindOf } from "./brand.ts";
import { resultsOf } from "./instances.ts";
import { holeFor, members, type ShapeSite } from "./shape-site.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Type = TypeScript.Type;

/** `type` is that of the field or entry, without `null` and `undefined`; `expression` is what it is set to. */
export function oneOf(
  site: ShapeSite,
  type: Type,
  expression: TypeScript.Expression | undefined,
  nullable: boolean,
): PartShape {
  const declared = members(type).filter((each) => !isFalsy(each));
  const optional = nullable || declared.length < members(type).length;
  const made = expression ? resultsOf(site.reading, expression) : [];
  // What is written says more than what is declared: an annotation may name an abstract class.
  const isKnown = made.length > 0 && made.every((each) => site.registry.score(each));
  const types = isKnown ? made : declared;
  const scores = idsOf(site, types);
  const named = idsOf(site, declared);
  const reason = reasonAgainst(site, declared, scores.size === 0 && !types.some(isParameter));
  if (reason) site.holes.push(holeFor(site, reason, expression));
  const narrowed = scores.size !== named.size || [...scores].some((id) => !named.has(id));
  return { kind: "one", scores: [...scores].toSorted(), optional, narrowed };
}

function idsOf({ registry }: ShapeSite, types: readonly Type[]): ReadonlySet<string> {
  return new Set(types.flatMap((each) => registry.score(each)?.id ?? []));
}

function reasonAgainst(site: ShapeSite, declared: readonly Type[], isUnknown: boolean) {
  if (declared.some((each) => !scoreKindOf(each))) return "not-a-score" as const;
  const isHidden = isUnknown || declared.some((each) => isAnyScore(site, each));
  return isHidden ? ("not-concrete" as const) : undefined;
}

// `AnyScore` needs what no place offers: with it, types prove nothing about the composite.
function isAnyScore({ reading, registry }: ShapeSite, type: Type): boolean {
  if (isParameter(type) || registry.score(type)) return false;
  return requiredType(reading, type)?.flags === ts.TypeFlags.Never;
}

function isParameter(type: Type): boolean {
  return (type.flags & ts.TypeFlags.TypeParameter) !== 0;
}

// `big && new PostgresScore(…)` is a Score or `false`.
function isFalsy(type: Type): boolean {
  if (type.flags & ts.TypeFlags.BooleanLiteral)
    return "intrinsicName" in type && type.intrinsicName === "false";
  return (
    (type.isStringLiteral() && type.value === "") || (type.isNumberLiteral() && type.value === 0)
  );
}
