/** Finds the methods that are marked as smoke tests, or named by the static twin. */
import type { SmokeTestFacts } from "../smoke-test-facts.ts";
import type { ClassSite } from "./class.ts";
import { argumentOf, calleeOf, twinOf } from "./mark.ts";
import { nameOfKey } from "./nodes.ts";
import type { Node, Syntax } from "./parse.ts";
import { promiseBetween } from "./promise.ts";
import { proofOf } from "./smoke-test.ts";
import { typeFactsOf } from "./type.ts";
import { fieldOf, keyOf, withinOf } from "./within.ts";

export function smokeTestsOf(site: ClassSite, node: Syntax.Class): readonly SmokeTestFacts[] {
  const twins = twinTests(node);
  const members = node.body.body;
  return members.flatMap((member, index): readonly SmokeTestFacts[] => {
    if (member.type !== "MethodDefinition" || member.kind !== "method") return [];
    const before = members[index - 1]?.end ?? node.body.start + 1;
    const name = nameOfKey(member) ?? "";
    return marksOn(member, twins, name).map(({ markedBy, mark, isCalled }) => ({
      ...testFacts(site, member, before, mark),
      ...(!isCalled && { unclear: "its mark is not called" }),
      markedBy,
    }));
  });
}

interface Marked {
  readonly markedBy: SmokeTestFacts["markedBy"];
  readonly mark: Syntax.ObjectExpression | undefined;
  readonly isCalled: boolean;
}

function marksOn(
  member: Syntax.MethodDefinition,
  twins: ReadonlyMap<string, Syntax.ObjectExpression | undefined>,
  name: string,
): readonly Marked[] {
  const decorated = member.decorators.map((each) => ({
    markedBy: { path: calleeOf(each) ?? [] },
    mark: argumentOf(each),
    isCalled: each.expression.type === "CallExpression",
  }));
  if (!twins.has(name)) return decorated;
  return [...decorated, { markedBy: "twin", mark: twins.get(name), isCalled: true }];
}

function twinTests(node: Syntax.Class): ReadonlyMap<string, Syntax.ObjectExpression | undefined> {
  const twin = twinOf(node);
  const smoke = twin && fieldOf(twin.literal, "smoke");
  const tests = smoke?.type === "ObjectExpression" ? smoke.properties : [];
  const named = tests.flatMap((each) =>
    each.type === "Property" && isAssigned(each) ? [each] : [],
  );
  return new Map(
    named.map((each) => [
      keyOf(each) ?? "",
      each.value.type === "ObjectExpression" ? each.value : undefined,
    ]),
  );
}

function isAssigned({ shorthand, method, kind }: Syntax.ObjectProperty): boolean {
  return !shorthand && !method && kind === "init";
}

function testFacts(
  { source, comments, isTaken }: ClassSite,
  member: Syntax.MethodDefinition,
  before: number,
  mark: Syntax.ObjectExpression | undefined,
): Omit<SmokeTestFacts, "markedBy"> {
  const { params } = member.value;
  const promised = promiseBetween(source, comments, before, startOf(member));
  const within = withinOf(source, mark);
  const proof = proofOf(source, member.value, isTaken);
  const promise = promised === "unclear" ? undefined : promised.text;
  const probe = params[1] && source.slice(nameIn(params[1]));
  const outputsType = typeOf(params[0]);
  const probeType = typeOf(params[1]);
  return {
    name: nameOfKey(member) ?? "",
    span: source.span(member.key),
    ...(promise !== undefined && { promise }),
    within: within ?? { kind: "default" },
    parameters: params.length,
    ...proof,
    ...(probe !== undefined && { probeParameter: probe }),
    ...(promised === "unclear" && { unclear: "its doc comment has tags" }),
    ...(within === undefined && { unclear: "its deadline is computed" }),
    ...(outputsType && { outputsType }),
    ...(probeType && { probeType }),
  };
}

// Decorators are part of the member: its doc comment stands before them.
function startOf({ start, decorators }: Syntax.MethodDefinition): number {
  return Math.min(start, ...decorators.map((each) => each.start));
}

function nameIn(parameter: Syntax.ParamPattern): { readonly start: number; readonly end: number } {
  if (parameter.type !== "Identifier") return parameter;
  return { start: parameter.start, end: parameter.start + parameter.name.length };
}

function typeOf(parameter: Node | undefined) {
  if (parameter?.type !== "Identifier" && parameter?.type !== "ObjectPattern") return undefined;
  const type = parameter.typeAnnotation?.typeAnnotation;
  return type && typeFactsOf(type);
}
