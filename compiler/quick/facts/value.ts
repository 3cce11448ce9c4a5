/** Reads expressions as they are written, as far as they are plain. */
import type { ChainFacts, EntryFacts, ValueFacts } from "../value-facts.ts";
import { pathOf, textIn, unwrapped } from "./nodes.ts";
import type { Node, Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";

export function valueFactsOf(source: SourceText, expression: Syntax.Expression): ValueFacts {
  const node = unwrapped(expression);
  const span = source.span(node);
  const scalar = scalarOf(source, node);
  if (scalar) return { is: "scalar", scalar, span };
  const path = chainOf(node);
  if (path) return { is: "chain", path, span, ...assuredSpan(source, expression) };
  const name = pathOf(node);
  if (name) return { is: "name", path: name, span };
  return structureOf(source, node) ?? { is: "unclear", span };
}

function assuredSpan(
  source: SourceText,
  expression: Syntax.Expression,
): Pick<ChainFacts, "assuredSpan"> {
  if (expression.type === "TSNonNullExpression") return { assuredSpan: source.span(expression) };
  return expression.type === "ParenthesizedExpression" ||
    expression.type === "TSSatisfiesExpression"
    ? assuredSpan(source, expression.expression)
    : {};
}

function structureOf(source: SourceText, node: Syntax.Expression): ValueFacts | undefined {
  switch (node.type) {
    case "ArrayExpression":
      return listOf(source, node);
    case "ObjectExpression":
      return recordOf(source, node);
    case "NewExpression":
      return creationOf(source, node);
    case "ConditionalExpression":
      return choiceOf(source, node);
    default:
      return undefined;
  }
}

type Scalar = Extract<ValueFacts, { is: "scalar" }>["scalar"];

function scalarOf(source: SourceText, node: Syntax.Expression): Scalar | undefined {
  const span = source.span(node);
  const text = textIn(node);
  if (text !== undefined) return { kind: "text", value: text, span };
  if (node.type === "Identifier" && node.name === "undefined") return { kind: "undefined", span };
  if (node.type === "UnaryExpression") return negativeOf(source, node);
  if (node.type !== "Literal") return undefined;
  if (typeof node.value === "number") return { kind: "number", value: node.value, span };
  if (typeof node.value === "boolean") return { kind: "boolean", value: node.value, span };
  return node.raw === "null" ? { kind: "null", span } : undefined;
}

function negativeOf(source: SourceText, node: Syntax.UnaryExpression): Scalar | undefined {
  const { operator, argument } = node;
  const isNumber = argument.type === "Literal" && typeof argument.value === "number";
  if (!isNumber || (operator !== "-" && operator !== "+")) return undefined;
  const value = Number(source.slice(node).replace(/\s/g, ""));
  return { kind: "number", value, span: source.span(node) };
}

/** `["db", "out", "url"]` for `this.db!.out.url`, and `["workers", "0"]` for `this.workers[0]`. */
function chainOf(node: Node): readonly string[] | undefined {
  if (node.type === "TSNonNullExpression") return chainOf(node.expression);
  if (node.type !== "MemberExpression" || node.optional) return undefined;
  const key = keyOf(node);
  const before = node.object.type === "ThisExpression" ? [] : chainOf(node.object);
  return before && key !== undefined ? [...before, key] : undefined;
}

function keyOf({ property, computed }: Syntax.MemberExpression): string | undefined {
  if (!computed) return property.type === "Identifier" ? property.name : undefined;
  if (property.type !== "Literal") return undefined;
  const { value } = property;
  return typeof value === "string" || typeof value === "number" ? String(value) : undefined;
}

function listOf(source: SourceText, node: Syntax.ArrayExpression): ValueFacts | undefined {
  const items: ValueFacts[] = [];
  for (const element of node.elements) {
    if (!element) return undefined;
    items.push(
      element.type === "SpreadElement" ? spreadOf(source, element) : valueFactsOf(source, element),
    );
  }
  return { is: "list", items, span: source.span(node) };
}

function recordOf(source: SourceText, node: Syntax.ObjectExpression): ValueFacts | undefined {
  const fields: EntryFacts[] = [];
  for (const property of node.properties) {
    const entry =
      property.type === "Property" ? entryOf(source, property) : spreadEntry(source, property);
    if (!entry) return undefined;
    fields.push(entry);
  }
  return { is: "record", fields, span: source.span(node) };
}

function spreadOf(source: SourceText, node: Syntax.SpreadElement): ValueFacts {
  return { is: "spread", value: valueFactsOf(source, node.argument), span: source.span(node) };
}

function spreadEntry(source: SourceText, node: Syntax.SpreadElement): EntryFacts {
  return { name: "...", nameSpan: source.span(node), value: spreadOf(source, node) };
}

function entryOf(source: SourceText, property: Syntax.ObjectProperty): EntryFacts | undefined {
  const { key, computed, method, kind, shorthand, value } = property;
  if (computed || method || kind !== "init") return undefined;
  const name = key.type === "Identifier" ? key.name : keyText(key);
  if (name === undefined) return undefined;
  const nameSpan = source.span(key);
  return { name, nameSpan, value: valueFactsOf(source, value), ...(shorthand && { shorthand }) };
}

function keyText(key: Node): string | undefined {
  return key.type === "Literal" && typeof key.value === "string" ? key.value : undefined;
}

function creationOf(source: SourceText, node: Syntax.NewExpression): ValueFacts | undefined {
  const path = pathOf(node.callee);
  const given: ValueFacts[] = [];
  for (const argument of node.arguments) {
    if (argument.type === "SpreadElement") return undefined;
    given.push(valueFactsOf(source, argument));
  }
  if (!path || node.typeArguments) return undefined;
  const span = source.span({ start: node.start, end: node.callee.end });
  return { is: "creation", path, given, span, wholeSpan: source.span(node) };
}

function choiceOf(source: SourceText, node: Syntax.ConditionalExpression): ValueFacts | undefined {
  // What the spec hands in decides, and is no part.
  const test = source.slice(node.test).replace(/\bthis\.spec\b/g, "");
  if (/\b(?:this|new)\b/.test(test)) return undefined;
  const whenTrue = valueFactsOf(source, node.consequent);
  const whenFalse = valueFactsOf(source, node.alternate);
  return { is: "choice", whenTrue, whenFalse, span: source.span(node) };
}
