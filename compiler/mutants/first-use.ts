/** Where a lack of a capability has to be reported: the first place where the app makes a Score that needs it. */
import ts from "typescript";
import type { Subject } from "./mutant.ts";
import { all, baseOf, boundOf, classesOf, everyClass, fieldOf, lastName } from "./source.ts";

/** The Scores that come with harmony. */
const PROVIDERS: Readonly<Record<string, string>> = {
  PostgresScore: "PostgreSQL",
  HttpServerScore: "HttpHosting",
};

/** The `new X` in an app or in one of its composites, or the field where something else makes X. */
export function firstUse(
  subject: Subject,
  app: ts.ClassDeclaration,
  capability: string,
): ts.Node | undefined {
  const root = fieldOf(app, "score");
  return root && useIn(subject, root, capability, []);
}

function useIn(
  subject: Subject,
  field: ts.PropertyDeclaration,
  capability: string,
  entered: readonly string[],
): ts.Node | undefined {
  if (!field.initializer) return undefined;
  const made = all(field.initializer, ts.isNewExpression);
  for (const each of made) {
    const found = useOf(subject, each, each, capability, entered);
    if (found) return found;
  }
  for (const called of all(field.initializer, ts.isCallExpression))
    for (const each of madeBy(called)) {
      const found = useOf(subject, each, field.name, capability, entered);
      if (found) return found;
    }
  return undefined;
}

function useOf(
  subject: Subject,
  made: ts.NewExpression,
  at: ts.Node,
  capability: string,
  entered: readonly string[],
): ts.Node | undefined {
  const name = nameOf(made.expression);
  if (needs(subject, name, capability)) return at;
  const composite = classesOf(subject, "composite").find((each) => each.name?.text === name);
  if (!composite || entered.includes(name)) return undefined;
  const fields = composite.members.filter(ts.isPropertyDeclaration);
  for (const field of fields) {
    const found = useIn(subject, field, capability, [...entered, name]);
    if (found) return found;
  }
  return undefined;
}

/** Whether the Score called `name` needs `capability` itself. */
function needs(subject: Subject, name: string, capability: string): boolean {
  const own = everyClass(subject).find((each) => each.name?.text === name);
  if (!own) return PROVIDERS[name] === capability;
  if (classesOf(subject, "score").includes(own))
    return capabilitiesOf(boundOf(own)).includes(capability);
  return needs(subject, lastName(baseOf(own)?.expression.getText() ?? ""), capability);
}

/** The names in `PostgreSQL & HttpHosting`. */
export function capabilitiesOf(bound: ts.TypeNode | undefined): readonly string[] {
  return (bound?.getText() ?? "").split("&").map((name) => name.trim());
}

/** What a function of the same file makes. */
function madeBy(call: ts.CallExpression): readonly ts.NewExpression[] {
  const name = call.expression.getText();
  const named = all(call.getSourceFile(), isNamed).filter((each) => each.name?.getText() === name);
  return named.flatMap((each) => all(each, ts.isNewExpression));
}

function isNamed(node: ts.Node): node is ts.FunctionDeclaration | ts.VariableDeclaration {
  return ts.isFunctionDeclaration(node) || ts.isVariableDeclaration(node);
}

/** The class an expression names, through the imports and constants of its file. */
function nameOf(expression: ts.Expression): string {
  const file = expression.getSourceFile();
  const name = lastName(expression.getText());
  const renamed = all(file, ts.isImportSpecifier).find((each) => each.name.text === name);
  if (renamed) return (renamed.propertyName ?? renamed.name).text;
  const constant = all(file, ts.isVariableDeclaration).find((each) => each.name.getText() === name);
  return constant?.initializer ? nameOf(constant.initializer) : name;
}
