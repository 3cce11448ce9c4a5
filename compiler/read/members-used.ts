/** Finds which members of its topology an `interpret` uses. */
import { capabilityNames, requiredType } from "./bound.ts";
import type { InterpretNode } from "./interpret.ts";
import type { Reading } from "./reading.ts";
import { compareTexts } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

/** Names of members, each once; `undefined` when the topology goes anywhere else: nobody knows what is used there. */
export function membersUsed(
  reading: Reading,
  method: InterpretNode,
  body: TypeScript.Node,
): readonly string[] | undefined {
  const [parameter] = method.parameters;
  if (!parameter) return [];
  if (ts.isObjectBindingPattern(parameter.name)) return membersTaken(parameter.name);
  const symbol = reading.checker.getSymbolAtLocation(parameter.name);
  const uses = mentionsOf(body, parameter.name.getText())
    .filter((each) => reading.checker.getSymbolAtLocation(each) === symbol || isShorthand(each))
    .map(membersAt);
  const known = uses.flatMap((each) => each ?? []);
  return uses.includes(undefined) ? undefined : [...new Set(known)];
}

/** Capabilities in the bound of `score` that have verbs, none of which is used; sorted. */
export function unusedOf(
  reading: Reading,
  score: TypeScript.Type,
  members: readonly string[],
): readonly string[] {
  const bound = requiredType(reading, score);
  const capabilities = bound ? singleCapabilities(reading, bound) : [];
  const unused = capabilities.filter((each) => {
    const verbs = each.getProperties().filter((property) => isVerb(reading, property));
    return verbs.length > 0 && !verbs.some(({ name }) => members.includes(name));
  });
  const names = unused.flatMap((each) => capabilityNames(reading, each));
  return [...new Set(names)].toSorted(compareTexts);
}

function isVerb({ checker }: Reading, property: TypeScript.Symbol): boolean {
  return checker.getTypeOfSymbol(property).getCallSignatures().length > 0;
}

// `A & B`, and interfaces that extend several, come apart into types of one capability each.
function singleCapabilities(reading: Reading, type: TypeScript.Type): readonly TypeScript.Type[] {
  const count = capabilityNames(reading, type).length;
  if (count < 2) return count === 1 ? [type] : [];
  const made = type.isIntersection() ? type.types : (type.getBaseTypes() ?? []);
  return made.flatMap((each) => singleCapabilities(reading, each));
}

function mentionsOf(body: TypeScript.Node, name: string): readonly TypeScript.Identifier[] {
  const found: TypeScript.Identifier[] = [];
  const visit = (node: TypeScript.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) found.push(node);
    ts.forEachChild(node, visit);
  };
  visit(body);
  return found;
}

// `{ topology }` names the new object's field, and hands the topology on.
function isShorthand({ parent }: TypeScript.Node): boolean {
  return ts.isShorthandPropertyAssignment(parent);
}

function membersAt(node: TypeScript.Identifier): readonly string[] | undefined {
  const { parent } = node;
  if (ts.isPropertyAccessExpression(parent)) return [parent.name.text];
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== node) return undefined;
  return ts.isObjectBindingPattern(parent.name) ? membersTaken(parent.name) : undefined;
}

function membersTaken({
  elements,
}: TypeScript.ObjectBindingPattern): readonly string[] | undefined {
  if (elements.some((each) => each.dotDotDotToken)) return undefined;
  return elements.map((each) => (each.propertyName ?? each.name).getText());
}
