/** Finds where Scores are made: every `new X(…)` in an expression. */
import type { InstanceModel, Literal } from "../model/index.ts";
import { isHarmonys, scoreKindOf } from "./brand.ts";
import { readLiteral } from "./literal.ts";
import { unwrapped } from "./mark.ts";
import type { CompositeSite } from "./parts.ts";
import type { Reading } from "./reading.ts";
import { spanOfCreation } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Expression = TypeScript.Expression;

/** Each `new X(…)` of a Score in `expression`, in the order of the source. */
export function instancesIn(site: CompositeSite, expression: Expression): readonly InstanceModel[] {
  return creationsIn(site.reading, expression).flatMap((creation) => {
    const type = site.reading.checker.getTypeAtLocation(creation);
    const score = site.registry.score(type);
    return score ? [readInstance(site, creation, score.id)] : [];
  });
}

/** The types that `expression` may have, with both arms of a condition kept apart. */
export function resultsOf(reading: Reading, expression: Expression): readonly TypeScript.Type[] {
  const inner = unwrapped(expression);
  if (ts.isConditionalExpression(inner))
    return [...resultsOf(reading, inner.whenTrue), ...resultsOf(reading, inner.whenFalse)];
  const type = reading.checker.getNonNullableType(reading.checker.getTypeAtLocation(inner));
  if (type.flags & ts.TypeFlags.Never) return [];
  return type.isUnion() ? type.types : [type];
}

function readInstance(
  site: CompositeSite,
  creation: TypeScript.NewExpression,
  score: string,
): InstanceModel {
  const span = spanOfCreation(site.reading, creation);
  const spec = takesSpec(site.reading, creation) ? creation.arguments?.[0] : undefined;
  if (!spec) return { score, span };
  const argument = readLiteral(site, spec);
  const specName = nameIn(argument);
  return { score, span, argument, ...(specName === undefined ? {} : { specName }) };
}

// A class with a constructor of its own decides itself what its arguments mean; unless it hands the first one on.
function takesSpec(reading: Reading, creation: TypeScript.NewExpression): boolean {
  const constructor = reading.checker.getResolvedSignature(creation)?.declaration;
  const owner = constructor?.parent;
  const symbol = owner && ts.isClassLike(owner) && reading.checker.getTypeAtLocation(owner).symbol;
  if (symbol && isHarmonys(reading, symbol)) return true;
  return constructor !== undefined && handsOnItsFirst(constructor);
}

function handsOnItsFirst(constructor: TypeScript.Node): boolean {
  if (!ts.isConstructorDeclaration(constructor)) return false;
  const name = constructor.parameters[0]?.name.getText();
  const calls = constructor.body?.statements.filter(ts.isExpressionStatement) ?? [];
  return calls.some(
    ({ expression }) =>
      ts.isCallExpression(expression) &&
      expression.expression.kind === ts.SyntaxKind.SuperKeyword &&
      expression.arguments[0]?.getText() === name,
  );
}

function nameIn(argument: Literal): InstanceModel["specName"] {
  if (argument.kind !== "record") return undefined;
  const name = argument.fields.find((field) => field.name === "name")?.value;
  return name?.kind === "text" ? { text: name.value, span: name.span } : undefined;
}

function creationsIn(
  reading: Reading,
  expression: Expression,
): readonly TypeScript.NewExpression[] {
  const found: TypeScript.NewExpression[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isNewExpression(node) && scoreKindOf(reading.checker.getTypeAtLocation(node)))
      found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(expression);
  return found;
}
