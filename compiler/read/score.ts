/** Reads one Score or composite: everything about the class, its parts excepted the Scores they name. */
import type { Bound, ScoreModel } from "../model/index.ts";
import { requiredBound } from "./bound.ts";
import { brandOf, scoreKindOf } from "./brand.ts";
import { typeArgumentsOf } from "./identity.ts";
import { readInterpret } from "./interpret.ts";
import { readMark } from "./mark.ts";
import { readParts } from "./parts.ts";
import { nameNodeOf, placeOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Found, Registry } from "./registry.ts";
import { readSmokeTests } from "./smoke-tests.ts";
import { readSpec } from "./spec.ts";
import { spanOf } from "./span.ts";
import { readState } from "./state.ts";
import { ts, type TypeScript } from "./typescript.ts";

export function readScore(reading: Reading, registry: Registry, found: Found): ScoreModel {
  const { declaration, type } = found;
  const kind = scoreKindOf(type) ?? "score";
  const bound = declaredBound(reading, found);
  const interpret = kind === "score" ? readInterpret(reading, found, bound) : undefined;
  return {
    ...placeOf(reading, registry.doors, declaration),
    id: found.id,
    kind,
    mark: readMark(reading, declaration, "score"),
    bound,
    typeArguments: typeArgumentsOf(reading, type),
    spec: readSpec(reading, specTypeOf(reading, type), nameNodeOf(declaration)),
    ...(interpret === undefined ? {} : { interpret }),
    parts: kind === "composite" ? readParts(reading, registry, found) : [],
    smokeTests: readSmokeTests(reading, found),
    state: kind === "score" ? readState(reading, declaration) : [],
    bases: basesOf(registry, type),
    extended: registry.isExtended(declaration),
  };
}

function declaredBound(reading: Reading, { declaration, type }: Found): Bound {
  const span = spanOf(reading, boundNodeOf(declaration));
  const none = { capabilities: [], looseness: "unknown", text: "unknown", span } as const;
  return requiredBound(reading, type, span) ?? none;
}

// The first type argument of `extends Score<Bound, …>`; the class' name when it is inherited.
function boundNodeOf(declaration: TypeScript.ClassLikeDeclaration): TypeScript.Node {
  const base = declaration.heritageClauses?.find(
    (clause) => clause.token === ts.SyntaxKind.ExtendsKeyword,
  )?.types[0];
  return base?.typeArguments?.[0] ?? nameNodeOf(declaration);
}

function specTypeOf(reading: Reading, type: TypeScript.Type): TypeScript.Type {
  const own = brandOf(reading, type, "specOf") ?? interpretSpec(reading, type);
  return own ?? reading.checker.getUnknownType();
}

function interpretSpec(reading: Reading, type: TypeScript.Type): TypeScript.Type | undefined {
  const base = scoreBaseOf(reading, type);
  return base && reading.checker.getTypeArguments(base)[1];
}

/** `Score<Bound, Spec, Out>` as `type` inherits it. */
function scoreBaseOf(
  reading: Reading,
  type: TypeScript.Type,
): TypeScript.TypeReference | undefined {
  if (type.getSymbol()?.name === "Score" && isReference(type)) return type;
  for (const base of type.getBaseTypes() ?? reading.checker.getBaseTypes(type as never)) {
    const found = scoreBaseOf(reading, base);
    if (found) return found;
  }
  return undefined;
}

function isReference(type: TypeScript.Type): type is TypeScript.TypeReference {
  return "target" in type;
}

function basesOf(registry: Registry, type: TypeScript.Type): readonly string[] {
  const target = (type as TypeScript.TypeReference).target ?? type;
  return (target.getBaseTypes() ?? []).flatMap((base) => {
    const id = registry.score(base)?.id;
    return id === undefined ? [] : [id, ...basesOf(registry, base)];
  });
}
