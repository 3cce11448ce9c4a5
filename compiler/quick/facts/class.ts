/** Reads a class: its head, its members, and what its methods do. */
import type {
  ClassFacts,
  ConstructionFacts,
  FieldFacts,
  HeritageFacts,
  MethodFacts,
} from "../class-facts.ts";
import { interpretOf } from "./interpret.ts";
import { marksOf } from "./mark.ts";
import { nameOfKey, pathOf } from "./nodes.ts";
import type { Syntax } from "./parse.ts";
import { smokeTestsOf } from "./smoke-tests.ts";
import type { Place, SourceText } from "./source-text.ts";
import { stateOf } from "./state.ts";
import { throwsOf } from "./throws.ts";
import { typeFactsOf } from "./type.ts";
import { valueFactsOf } from "./value.ts";

export interface ClassSite {
  readonly source: SourceText;
  readonly comments: readonly Syntax.Comment[];
  /** Whether the file itself declares or imports a name. */
  readonly isTaken: (name: string) => boolean;
}

/** Where a class stands, and what it is called. */
export interface ClassHead {
  readonly node: Syntax.Class;
  /** The class' name, or that of the constant it is assigned to. */
  readonly name: { readonly text: string } & Place;
  readonly isExpression: boolean;
  readonly atTop: boolean;
}

export function classFactsOf(site: ClassSite, head: ClassHead): ClassFacts {
  const { source } = site;
  const { node, name } = head;
  const members = node.body.body;
  const marks = marksOf(source, node);
  const state = stateOf(source, members);
  const interpret = interpretOf(source, members, site.isTaken);
  const unclear = whyUnclear(head, marks !== undefined);
  const heritage = heritageOf(source, head);
  const construction = constructionOf(source, members);
  return {
    name: name.text,
    span: source.span(name),
    abstract: node.abstract ?? false,
    isExpression: head.isExpression,
    atTop: head.atTop,
    generic: Boolean(node.typeParameters),
    ...(heritage && { heritage }),
    ...(unclear !== undefined && { unclear }),
    marks: marks ?? [],
    computed: members.flatMap(computedName),
    fields: members.flatMap((member) => fieldOf(source, member)),
    methods: members.flatMap(methodOf),
    ...(construction && { construction }),
    ...(interpret && { interpret }),
    smokeTests: smokeTestsOf(site, node),
    ...(state && { state }),
    throws: throwsOf(source, node),
  };
}

function whyUnclear({ node, name, atTop }: ClassHead, marksAreKnown: boolean): string | undefined {
  if (!atTop) return "it does not stand at the top of its file";
  if (name.text === "") return "it has no name";
  if (!marksAreKnown) return "a decorator is no plain name";
  const odd = node.body.body.find(
    (member) =>
      !("key" in member) || member.type.endsWith("AccessorProperty") || isOddlyNamed(member),
  );
  if (odd) return "it has a member that is no plain field or method";
  return hasTwice(node.body.body.flatMap(methodName)) ? "it has overloads" : undefined;
}

function isOddlyNamed(member: Syntax.ClassElement): boolean {
  return "key" in member && nameOfKey(member) === undefined;
}

function methodName(member: Syntax.ClassElement): readonly string[] {
  const isMethod = "kind" in member && (member.kind === "method" || member.kind === "constructor");
  const name = isMethod ? nameOfKey(member) : undefined;
  return isMethod && name !== undefined ? [`${member.static} ${name}`] : [];
}

function hasTwice(names: readonly string[]): boolean {
  return new Set(names).size < names.length;
}

function heritageOf(source: SourceText, { node, name }: ClassHead): HeritageFacts | undefined {
  const { superClass, superTypeArguments } = node;
  if (!superClass) return undefined;
  const path = pathOf(superClass);
  const given = superTypeArguments?.params ?? [];
  const boundSpan = source.span(given[0] ?? name);
  return { ...(path && { path }), given: given.map(typeFactsOf), boundSpan };
}

// `[offers]`: what may be a brand.
function computedName(member: Syntax.ClassElement): readonly string[] {
  if (!("key" in member) || !member.computed) return [];
  return member.key.type === "Identifier" ? [member.key.name] : [];
}

function fieldOf(source: SourceText, member: Syntax.ClassElement): readonly FieldFacts[] {
  const isGetter = member.type === "MethodDefinition" && member.kind === "get";
  const isField =
    member.type === "PropertyDefinition" || member.type === "TSAbstractPropertyDefinition";
  const name = isGetter || isField ? nameOfKey(member) : undefined;
  if (!(isGetter || isField) || name === undefined) return [];
  const type = isField ? member.typeAnnotation : undefined;
  const value = isField ? member.value : null;
  const isBare = !isField || member.declare || member.type === "TSAbstractPropertyDefinition";
  return [
    {
      name,
      span: source.span(member.key),
      visibility: visibilityOf(member),
      static: member.static,
      ...(isBare && { isBare: true }),
      ...(type && { type: typeFactsOf(type.typeAnnotation) }),
      // `?` says more than the type beside it.
      ...(isField && member.optional && { type: { is: "unclear" as const } }),
      ...(value && { value: valueFactsOf(source, value) }),
    },
  ];
}

type Member = Syntax.PropertyDefinition | Syntax.MethodDefinition;

function visibilityOf({ key, accessibility }: Member): FieldFacts["visibility"] {
  if (key.type === "PrivateIdentifier") return "hidden";
  return accessibility === "private" || accessibility === "protected" ? "private" : "public";
}

function methodOf(member: Syntax.ClassElement): readonly MethodFacts[] {
  const isMethod =
    member.type === "MethodDefinition" || member.type === "TSAbstractMethodDefinition";
  const name = isMethod && member.kind === "method" ? nameOfKey(member) : undefined;
  if (!isMethod || name === undefined) return [];
  return [{ name, public: visibilityOf(member) === "public", static: member.static }];
}

function constructionOf(
  source: SourceText,
  members: readonly Syntax.ClassElement[],
): ConstructionFacts | undefined {
  const made = members.find((each) => "kind" in each && each.kind === "constructor");
  if (made?.type !== "MethodDefinition") return undefined;
  const { params, body } = made.value;
  const first = params[0]?.type === "Identifier" ? params[0].name : undefined;
  const statements = body?.body ?? [];
  const calls = statements.flatMap(superCall);
  return {
    handsOnItsFirst: calls.some(({ arguments: [given] }) => textOf(source, given) === first),
    onlyHandsOn:
      calls.length === statements.length && params.every(({ type }) => type === "Identifier"),
  };
}

function superCall(
  statement: Syntax.Statement | Syntax.Directive,
): readonly Syntax.CallExpression[] {
  const call = statement.type === "ExpressionStatement" ? statement.expression : undefined;
  return call?.type === "CallExpression" && call.callee.type === "Super" ? [call] : [];
}

function textOf(source: SourceText, node: Place | undefined): string | undefined {
  return node && source.slice(node);
}
