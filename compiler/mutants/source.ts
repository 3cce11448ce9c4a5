/** The classes of a subject, as syntax: found without the reader, so that the two can not make the same mistake. */
import ts from "typescript";
import type { Subject } from "./mutant.ts";

export type ClassKind = "score" | "composite" | "topology" | "app";

const parsed = new WeakMap<Subject, readonly ts.SourceFile[]>();

/** The sources of `subject`, declarations aside. */
export function sourcesOf(subject: Subject): readonly ts.SourceFile[] {
  const known = parsed.get(subject);
  if (known) return known;
  const files = subject.files
    .filter(({ path }) => path.endsWith(".ts") && !path.endsWith(".d.ts"))
    .map(({ path, text }) => ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true));
  parsed.set(subject, files);
  return files;
}

/** The classes of this kind that are written at the top of a file. */
export function classesOf(subject: Subject, kind: ClassKind): readonly ts.ClassDeclaration[] {
  return everyClass(subject).filter((each) => kindOf(each) === kind);
}

export function everyClass(subject: Subject): readonly ts.ClassDeclaration[] {
  return sourcesOf(subject).flatMap((file) => file.statements.filter(ts.isClassDeclaration));
}

function kindOf(node: ts.ClassDeclaration): ClassKind | undefined {
  if (decoratorOf(node, "app") || fieldOf(node, "topologies")) return "app";
  const base = lastName(baseOf(node)?.expression.getText() ?? "");
  return ({ Score: "score", Composite: "composite", Topology: "topology" } as const)[base];
}

/** What a class extends, with its type arguments. */
export function baseOf(node: ts.ClassDeclaration): ts.ExpressionWithTypeArguments | undefined {
  return node.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)
    ?.types[0];
}

/** The type argument of what a class extends: for a Score its bound, for a topology what it offers. */
export function boundOf(node: ts.ClassDeclaration): ts.TypeNode | undefined {
  return baseOf(node)?.typeArguments?.[0];
}

export function decoratorOf(
  node: ts.ClassDeclaration | ts.MethodDeclaration,
  name: string,
): ts.Decorator | undefined {
  return ts.getDecorators(node)?.find(({ expression }) => {
    const called = ts.isCallExpression(expression) ? expression.expression : expression;
    return lastName(called.getText()) === name;
  });
}

export function fieldOf(
  node: ts.ClassDeclaration,
  name: string,
): ts.PropertyDeclaration | undefined {
  return node.members.filter(ts.isPropertyDeclaration).find((each) => each.name.getText() === name);
}

export function methodOf(
  node: ts.ClassDeclaration,
  name: string,
): (ts.MethodDeclaration & { readonly body: ts.Block }) | undefined {
  return node.members
    .filter(hasBody)
    .find((each) => each.name.getText() === name && each.body.statements.length > 0);
}

/** The methods marked as smoke tests. */
export function smokeTestsOf(
  node: ts.ClassDeclaration,
): readonly (ts.MethodDeclaration & { readonly body: ts.Block })[] {
  return node.members.filter(hasBody).filter((each) => decoratorOf(each, "smoke"));
}

/** The fields of a composite that make Scores by themselves: `readonly db = new PostgresScore(…)`. */
export function partsOf(node: ts.ClassDeclaration): readonly Part[] {
  return node.members.filter(ts.isPropertyDeclaration).flatMap((field) => {
    const made = field.initializer;
    return made && ts.isNewExpression(made) && ts.isIdentifier(field.name) && !isHidden(field)
      ? [{ field, name: field.name, made }]
      : [];
  });
}

export interface Part {
  readonly field: ts.PropertyDeclaration;
  readonly name: ts.Identifier;
  readonly made: ts.NewExpression;
}

/** Every node below `node` of the kind that `is` tells. */
export function all<Node extends ts.Node>(
  node: ts.Node,
  is: (node: ts.Node) => node is Node,
): readonly Node[] {
  const found: Node[] = [];
  const visit = (each: ts.Node): void => {
    if (is(each)) found.push(each);
    ts.forEachChild(each, visit);
  };
  visit(node);
  return found;
}

/** `out` of `a.b.out`. */
export function lastName(path: string): string {
  return path.slice(path.lastIndexOf(".") + 1);
}

function hasBody(
  member: ts.ClassElement,
): member is ts.MethodDeclaration & { readonly body: ts.Block } {
  return ts.isMethodDeclaration(member) && member.body !== undefined;
}

function isHidden(field: ts.PropertyDeclaration): boolean {
  const hidden = [ts.SyntaxKind.StaticKeyword, ts.SyntaxKind.PrivateKeyword];
  return field.modifiers?.some(({ kind }) => hidden.includes(kind)) ?? false;
}
