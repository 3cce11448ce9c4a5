/** Reads the topologies an app lists: names and classes, each written out. */
import type { Hole, HoleReason, ListedTopologyModel } from "../model/index.ts";
import { brandOf } from "./brand.ts";
import type { Field } from "./fields.ts";
import { holeAt } from "./hole.ts";
import { nameOfProperty, unwrapped } from "./mark.ts";
import { resolved } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Registry } from "./registry.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Listed = ListedTopologyModel | Hole;

/** One entry for each topology, in the order they are written; what is not written out is a hole. */
export function readListedTopologies(
  reading: Reading,
  registry: Registry,
  field: Field,
): readonly Listed[] {
  const { expression } = field;
  if (!expression) return [holeAt(reading, field.node, "missing")];
  const literal = unwrapped(expression);
  if (!ts.isObjectLiteralExpression(literal)) return [holeAt(reading, expression, "computed")];
  return literal.properties.map((property) => readEntry(reading, registry, property));
}

function readEntry(
  reading: Reading,
  registry: Registry,
  property: TypeScript.ObjectLiteralElementLike,
): Listed {
  if (ts.isSpreadAssignment(property)) return holeAt(reading, property, "spread");
  if (!property.name || ts.isComputedPropertyName(property.name))
    return holeAt(reading, property, "computed");
  const value = ts.isPropertyAssignment(property)
    ? unwrapped(property.initializer)
    : ts.isShorthandPropertyAssignment(property)
      ? property.name
      : undefined;
  if (!value) return holeAt(reading, property, "not-a-class");
  return readClass(reading, registry, property.name, value);
}

function readClass(
  reading: Reading,
  registry: Registry,
  name: TypeScript.PropertyName,
  value: TypeScript.Expression,
): Listed {
  const made = instanceTypeOf(reading, behind(reading, value));
  if (!made) return holeAt(reading, value, reasonFor(reading, value));
  const any = (made.flags & ts.TypeFlags.Any) !== 0;
  const topology = registry.topology(made)?.id ?? "";
  // A name, not a call or a condition: which class it is must not depend on anything.
  if (!isNamed(reading, value)) return holeAt(reading, value, "computed");
  if (!any && (topology === "" || !brandOf(reading, made, "offers")))
    return holeAt(reading, value, "not-a-class");
  const written = { name: nameOfProperty({ name }), nameSpan: spanOf(reading, name) };
  return { kind: "topology", ...written, topology, span: spanOf(reading, value), any };
}

// Through imports and constants that only rename it, down to a class; declarations are taken at their word.
function isNamed(reading: Reading, value: TypeScript.Expression): boolean {
  if (!ts.isIdentifier(value) && !ts.isPropertyAccessExpression(value)) return false;
  const declaration = declarationOf(reading, value);
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer)
    return true;
  const isConstant = (declaration.parent.flags & ts.NodeFlags.Const) !== 0;
  const made = unwrapped(declaration.initializer);
  return isConstant && (ts.isClassExpression(made) || isNamed(reading, made));
}

// What a constant stands for; its own type may be what a cast claims.
function behind(reading: Reading, value: TypeScript.Expression): TypeScript.Expression {
  const declaration = isNamed(reading, value) ? declarationOf(reading, value) : undefined;
  if (!declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer)
    return value;
  return behind(reading, unwrapped(declaration.initializer));
}

function declarationOf(
  reading: Reading,
  value: TypeScript.Expression,
): TypeScript.Declaration | undefined {
  const symbol = ts.isShorthandPropertyAssignment(value.parent)
    ? reading.checker.getShorthandAssignmentValueSymbol(value.parent)
    : reading.checker.getSymbolAtLocation(value);
  return symbol && resolved(reading, symbol).valueDeclaration;
}

function instanceTypeOf(
  reading: Reading,
  value: TypeScript.Expression,
): TypeScript.Type | undefined {
  const type = reading.checker.getTypeAtLocation(value);
  return type.flags & ts.TypeFlags.Any ? type : type.getConstructSignatures()[0]?.getReturnType();
}

function reasonFor(reading: Reading, value: TypeScript.Expression): HoleReason {
  const isObject = brandOf(reading, reading.checker.getTypeAtLocation(value), "offers");
  return isObject || ts.isIdentifier(value) ? "not-a-class" : "computed";
}
