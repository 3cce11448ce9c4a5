/** Reads marks: `@score({ … })`, `@app({ … })`, `@smoke({ … })`, and their twin without decorators. */
import type { Hole, MarkModel, TextModel } from "../model/index.ts";
import { isHarmonys } from "./brand.ts";
import { holeAt } from "./hole.ts";
import { nameNodeOf, resolved } from "./place.ts";
import type { Reading } from "./reading.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type ClassNode = TypeScript.ClassLikeDeclaration;
type MarkName = "score" | "app" | "smoke";

/** Which mark a class carries; a static twin with a `name` marks an app. */
export function markKindOf(reading: Reading, node: ClassNode): "score" | "app" | undefined {
  if (decoratorOf(reading, node, "app")) return "app";
  if (decoratorOf(reading, node, "score")) return "score";
  const twin = staticMarkOf(node);
  if (!twin) return undefined;
  return fieldOf(twin, "name") && hasField(node, "topologies") ? "app" : "score";
}

/** The mark of a Score or an app. */
export function readMark(reading: Reading, node: ClassNode, kind: "score" | "app"): MarkModel {
  if (node.getSourceFile().isDeclarationFile) return publishedMark(reading, node);
  const decorator = decoratorOf(reading, node, kind);
  const twin = staticMarkOf(node);
  const argument = decorator ? argumentOf(decorator) : twin;
  const at = decorator ?? (twin && twin.parent) ?? nameNodeOf(node);
  return {
    form: decorator ? (twin ? "both" : "decorator") : twin ? "static" : "none",
    span: spanOf(reading, at),
    ...textFields(reading, argument, at, kind),
  };
}

// Declarations have lost the mark; the package may tell it.
function publishedMark(reading: Reading, node: ClassNode): MarkModel {
  const span = spanOf(reading, nameNodeOf(node));
  const value = reading.published.of(node)?.summary;
  const summary = value === undefined ? undefined : ({ kind: "text", value, span } as const);
  return { form: "declarations", span, ...(summary && { summary }) };
}

/** The decorator `name` of harmony on `node`. */
export function decoratorOf(
  reading: Reading,
  node: TypeScript.Node,
  name: MarkName,
): TypeScript.Decorator | undefined {
  if (!ts.canHaveDecorators(node)) return undefined;
  return ts.getDecorators(node)?.find((each) => isMark(reading, each, name));
}

/** The object literal in `static readonly harmony = { … }`. */
export function staticMarkOf(node: ClassNode): TypeScript.ObjectLiteralExpression | undefined {
  const property = node.members.find(
    (member) =>
      ts.isPropertyDeclaration(member) &&
      member.name.getText() === "harmony" &&
      (ts.getModifiers(member) ?? []).some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword),
  );
  const value = property && ts.isPropertyDeclaration(property) && property.initializer;
  const literal = value && unwrapped(value);
  return literal && ts.isObjectLiteralExpression(literal) ? literal : undefined;
}

/** The decorator's first argument, when it is an object literal. */
export function argumentOf(
  decorator: TypeScript.Decorator,
): TypeScript.ObjectLiteralExpression | undefined {
  const call = decorator.expression;
  const argument = ts.isCallExpression(call) ? call.arguments[0] : undefined;
  const literal = argument && unwrapped(argument);
  return literal && ts.isObjectLiteralExpression(literal) ? literal : undefined;
}

/** The value of a field written literally as `name: value`. */
export function fieldOf(
  literal: TypeScript.ObjectLiteralExpression,
  name: string,
): TypeScript.Expression | undefined {
  for (const property of literal.properties) {
    if (!property.name || nameOfProperty(property) !== name) continue;
    if (ts.isPropertyAssignment(property)) return property.initializer;
    if (ts.isShorthandPropertyAssignment(property)) return property.name;
  }
  return undefined;
}

/** The name of a member or property, without quotes. */
export function nameOfProperty(property: { readonly name?: TypeScript.Node }): string {
  const { name } = property;
  if (!name) return "";
  const written = ts.isComputedPropertyName(name) ? name.expression : name;
  const isLiteral = ts.isStringLiteralLike(written) || ts.isNumericLiteral(written);
  return isLiteral ? written.text : name.getText();
}

/** `expression` without parentheses, `as`, `satisfies` and `!`. */
export function unwrapped(expression: TypeScript.Expression): TypeScript.Expression {
  return ts.isParenthesizedExpression(expression) ||
    ts.isAsExpression(expression) ||
    ts.isSatisfiesExpression(expression) ||
    ts.isTypeAssertionExpression(expression) ||
    ts.isNonNullExpression(expression)
    ? unwrapped(expression.expression)
    : expression;
}

/** The text `expression` stands for, by its type: a literal, or a constant of one. */
export function readText(reading: Reading, expression: TypeScript.Expression): TextModel | Hole {
  const type = reading.checker.getTypeAtLocation(unwrapped(expression));
  if (!type.isStringLiteral()) return holeAt(reading, expression, "computed");
  return { kind: "text", value: type.value, span: spanOf(reading, expression) };
}

function textFields(
  reading: Reading,
  argument: TypeScript.ObjectLiteralExpression | undefined,
  at: TypeScript.Node,
  kind: "score" | "app",
): Pick<MarkModel, "summary" | "name"> {
  const read = (name: string): TextModel | Hole => {
    const value = argument && fieldOf(argument, name);
    return value ? readText(reading, value) : holeAt(reading, at, "missing");
  };
  return { summary: read("summary"), ...(kind === "app" ? { name: read("name") } : {}) };
}

function hasField(node: ClassNode, name: string): boolean {
  return node.members.some((member) => member.name?.getText() === name);
}

function isMark(reading: Reading, decorator: TypeScript.Decorator, name: MarkName): boolean {
  const call = decorator.expression;
  const callee = ts.isCallExpression(call) ? call.expression : call;
  const symbol = reading.checker.getSymbolAtLocation(callee);
  const target = symbol && resolved(reading, symbol);
  return target?.name === name && isHarmonys(reading, target);
}
