/** Reads marks: decorators of a class, and the twin in `static readonly harmony`. */
import type { Hole, TextModel } from "../../model/index.ts";
import type { MarkFacts } from "../class-facts.ts";
import { bare, nameOfKey, pathOf, textIn } from "./nodes.ts";
import type { Syntax } from "./parse.ts";
import type { Place, SourceText } from "./source-text.ts";
import { fieldOf, isPlain } from "./within.ts";

/** Every decorator and the twin; `undefined` when a decorator is no plain name. */
export function marksOf(source: SourceText, node: Syntax.Class): readonly MarkFacts[] | undefined {
  const decorators = node.decorators.map((each) => decoratorFacts(source, each));
  const known = decorators.filter((each) => each !== undefined);
  if (known.length < decorators.length) return undefined;
  const twin = twinOf(node);
  return twin ? [...known, twinFacts(source, twin)] : known;
}

function decoratorFacts(source: SourceText, node: Syntax.Decorator): MarkFacts | undefined {
  const path = calleeOf(node);
  if (!path) return undefined;
  const texts = textsIn(source, argumentOf(node), node);
  return { path, form: "decorator", span: source.span(node), ...texts };
}

/** `["smoke"]` for `@smoke(…)` and `@smoke`. */
export function calleeOf({ expression }: Syntax.Decorator): readonly string[] | undefined {
  return pathOf(expression.type === "CallExpression" ? expression.callee : expression);
}

/** The decorator's first argument, when it is written out. */
export function argumentOf({ expression }: Syntax.Decorator): Syntax.ObjectExpression | undefined {
  const argument = expression.type === "CallExpression" ? expression.arguments[0] : undefined;
  return argument && argument.type !== "SpreadElement" ? objectIn(argument) : undefined;
}

function objectIn(value: Syntax.Expression): Syntax.ObjectExpression | undefined {
  const literal = bare(value);
  if (literal.type === "TSAsExpression" || literal.type === "TSTypeAssertion")
    return objectIn(literal.expression);
  return literal.type === "ObjectExpression" ? literal : undefined;
}

interface Twin {
  readonly literal: Syntax.ObjectExpression;
  /** What the literal stands in: the member, or a `satisfies`. */
  readonly around: Place;
}

/** `static readonly harmony = { … }`. */
export function twinOf({ body }: Syntax.Class): Twin | undefined {
  for (const member of body.body) {
    if (member.type !== "PropertyDefinition" || !member.static) continue;
    if (nameOfKey(member) !== "harmony" || !member.value) continue;
    const literal = objectIn(member.value);
    return literal && { literal, around: parentOf(literal, member) };
  }
  return undefined;
}

function parentOf(literal: Place, member: Syntax.PropertyDefinition): Place {
  let parent: Syntax.Node = member;
  let value: Syntax.Node | null = member.value;
  while (
    value &&
    value !== literal &&
    "expression" in value &&
    typeof value.expression === "object"
  ) {
    parent = value;
    value = value.expression;
  }
  return parent;
}

function twinFacts(source: SourceText, { literal, around }: Twin): MarkFacts {
  const texts = textsIn(source, literal, around);
  return { path: ["harmony"], form: "static", span: source.span(around), ...texts };
}

function textsIn(
  source: SourceText,
  literal: Syntax.ObjectExpression | undefined,
  at: Place,
): Pick<MarkFacts, "summary" | "name"> {
  const texts = (["summary", "name"] as const).flatMap((key) => {
    const read = textOf(source, literal, key, at);
    return read ? [[key, read]] : [];
  });
  return Object.fromEntries(texts);
}

function textOf(
  source: SourceText,
  literal: Syntax.ObjectExpression | undefined,
  key: string,
  at: Place,
): TextModel | Hole | undefined {
  if (literal && !(isPlain(literal) && namesTests(literal))) return undefined;
  const value = literal && fieldOf(literal, key);
  if (!value)
    return { kind: "hole", reason: "missing", text: source.shown(at), span: source.span(at) };
  const text = textIn(bare(value));
  return text === undefined ? undefined : { kind: "text", value: text, span: source.span(value) };
}

// A test that the twin marks under a computed name would go unseen.
function namesTests(literal: Syntax.ObjectExpression): boolean {
  const smoke = fieldOf(literal, "smoke");
  return smoke?.type !== "ObjectExpression" || isPlain(smoke);
}
