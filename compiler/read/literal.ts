/** Reads an argument as a tree of literals; what is computed is judged by its type. */
import type { Literal, LiteralField } from "../model/index.ts";
import { usedAsText } from "./as-text.ts";
import { isSecret, scoreKindOf } from "./brand.ts";
import { constantBehind, constantDeclared } from "./constant.ts";
import { hiddenReferenceIn } from "./hidden-reference.ts";
import { holeAt } from "./hole.ts";
import { nameOfProperty, unwrapped } from "./mark.ts";
import { referenceAt } from "./mentions.ts";
import { notDataOf } from "./not-data.ts";
import type { CompositeSite } from "./parts.ts";
import { spanOf, textOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";
import { unknownNameIn } from "./unknown-name.ts";

type Expression = TypeScript.Expression;

/** What `expression` says, as far as it is written. */
export function readLiteral(site: CompositeSite, expression: Expression): Literal {
  const node = unwrapped(expression);
  return (
    scalarOf(site, node) ??
    listOf(site, node) ??
    recordOf(site, node) ??
    unknownNameIn(site.reading, node) ??
    referenceAt(site, node) ??
    fieldValueOf(site, node) ??
    constantOf(site, node) ??
    byType(site, node)
  );
}

function scalarOf(site: CompositeSite, node: Expression): Literal | undefined {
  const span = spanOf(site.reading, node);
  if (ts.isStringLiteralLike(node)) return { kind: "text", value: node.text, span };
  if (ts.isNumericLiteral(node)) return { kind: "number", value: Number(node.text), span };
  if (ts.isPrefixUnaryExpression(node) && ts.isNumericLiteral(node.operand))
    return { kind: "number", value: Number(node.getText().replace(/\s/g, "")), span };
  if (node.kind === ts.SyntaxKind.TrueKeyword) return { kind: "boolean", value: true, span };
  if (node.kind === ts.SyntaxKind.FalseKeyword) return { kind: "boolean", value: false, span };
  if (node.kind === ts.SyntaxKind.NullKeyword) return { kind: "null", span };
  if (node.getText() === "undefined") return { kind: "undefined", span };
  return undefined;
}

function listOf(site: CompositeSite, node: Expression): Literal | undefined {
  if (!ts.isArrayLiteralExpression(node)) return undefined;
  const items = node.elements.map((element) =>
    readLiteral(site, ts.isSpreadElement(element) ? element.expression : element),
  );
  return { kind: "list", items, span: spanOf(site.reading, node) };
}

function recordOf(site: CompositeSite, node: Expression): Literal | undefined {
  if (!ts.isObjectLiteralExpression(node)) return undefined;
  const fields = node.properties.map((property) => fieldOf(site, property));
  return { kind: "record", fields, span: spanOf(site.reading, node) };
}

function fieldOf(site: CompositeSite, property: TypeScript.ObjectLiteralElementLike): LiteralField {
  const name = ts.isSpreadAssignment(property) ? "..." : nameOfProperty(property);
  const nameSpan = spanOf(site.reading, property.name ?? property);
  return { name, nameSpan, value: valueOf(site, property) };
}

function valueOf(site: CompositeSite, property: TypeScript.ObjectLiteralElementLike): Literal {
  if (ts.isPropertyAssignment(property)) return readLiteral(site, property.initializer);
  if (ts.isShorthandPropertyAssignment(property)) return byName(site, property);
  if (ts.isSpreadAssignment(property)) return readLiteral(site, property.expression);
  return notData(site, property, "function");
}

function byName(site: CompositeSite, property: TypeScript.ShorthandPropertyAssignment): Literal {
  const symbol = site.reading.checker.getShorthandAssignmentValueSymbol(property);
  const type = symbol && site.reading.checker.getTypeOfSymbol(symbol);
  return type ? ofType(site, property.name, type) : holeAt(site.reading, property, "untyped");
}

// A constant of the author's is read where it is written, and shown where it is used.
function constantOf(site: CompositeSite, node: Expression): Literal | undefined {
  const symbol = ts.isIdentifier(node) && site.reading.checker.getSymbolAtLocation(node);
  const declaration = symbol ? constantDeclared(symbol) : undefined;
  const value = declaration?.initializer && unwrapped(declaration.initializer);
  return value && valueAt(site, node, value);
}

// So is another field of the composite that holds no Score: `env: this.settings`.
function fieldValueOf(site: CompositeSite, node: Expression): Literal | undefined {
  if (!ts.isPropertyAccessExpression(node)) return undefined;
  const name = node.name.text;
  const isThis = node.expression.kind === ts.SyntaxKind.ThisKeyword;
  const value = isThis && !site.shapes.has(name) ? site.fields.get(name)?.expression : undefined;
  return value && valueAt(site, node, value);
}

function valueAt(site: CompositeSite, node: Expression, value: Expression): Literal | undefined {
  const { through = [] } = site;
  // What is made of itself is a complaint of TypeScript's, not a text without an end.
  if (through.includes(value)) return undefined;
  const isLiteral = ts.isObjectLiteralExpression(value) || isScalar(site, value);
  const inside = { ...site, through: [...through, value] };
  return isLiteral ? at(site, node, readLiteral(inside, value)) : undefined;
}

function at(site: CompositeSite, node: Expression, literal: Literal): Literal {
  return literal.kind === "text" || literal.kind === "number"
    ? { ...literal, span: spanOf(site.reading, node) }
    : literal;
}

function isScalar(site: CompositeSite, node: Expression): boolean {
  return scalarOf(site, node) !== undefined;
}

function byType(site: CompositeSite, node: Expression): Literal {
  if (ts.isArrowFunction(node) || ts.isFunctionExpression(node))
    return notData(site, node, "function");
  if (ts.isClassExpression(node)) return notData(site, node, "class");
  if (ts.isRegularExpressionLiteral(node)) return notData(site, node, "regular-expression");
  const text = usedAsText(site.reading, node);
  if (text) return text;
  const type = site.reading.checker.getTypeAtLocation(node);
  // Secrets come from the environment, and no plan shows them.
  const source = constantBehind(site.reading, node)?.initializer ?? node;
  if (readsEnvironment(source) && !isSecret(site.reading, type))
    return holeAt(site.reading, node, "environment");
  return ofType(site, node, type);
}

function ofType(site: CompositeSite, node: Expression, type: TypeScript.Type): Literal {
  const { reading } = site;
  if (type.flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown))
    return holeAt(reading, node, "untyped");
  if (isSecret(reading, type)) return { kind: "secret", span: spanOf(reading, node) };
  const hidden = hiddenReferenceIn(site, node);
  if (hidden) return hidden;
  const what = scoreKindOf(type) ? "instance" : notDataOf(reading, type);
  if (what) return notData(site, node, what);
  const span = spanOf(reading, node);
  if (type.isStringLiteral()) return { kind: "text", value: type.value, span };
  return { kind: "computed", type: reading.checker.typeToString(type), text: textOf(node), span };
}

function notData(
  site: CompositeSite,
  node: TypeScript.Node,
  what: Extract<Literal, { kind: "not-data" }>["what"],
): Literal {
  const { reading } = site;
  const type = reading.checker.typeToString(reading.checker.getTypeAtLocation(node));
  return { kind: "not-data", what, type, text: textOf(node), span: spanOf(reading, node) };
}

// What differs from machine to machine, or from run to run, would make every plan differ.
function readsEnvironment(node: TypeScript.Node): boolean {
  const text = /^(?:process\.env\b|Date\.now$|Math\.random$|crypto\.randomUUID$|process\.cwd$)/;
  if (ts.isPropertyAccessExpression(node) && text.test(node.getText())) return true;
  if (ts.isNewExpression(node) && node.getText().startsWith("new Date()")) return true;
  return ts.forEachChild(node, (child) => readsEnvironment(child) || undefined) ?? false;
}
