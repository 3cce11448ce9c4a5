/** The fields of a composite's instances, with the expression that each is set to. */
import { nameOfProperty, unwrapped } from "./mark.ts";
import { hasModifier } from "./place.ts";
import type { Reading } from "./reading.ts";
import { lineage } from "./smoke-tests.ts";
import { ts, type TypeScript } from "./typescript.ts";

export interface Field {
  readonly name: string;
  /** The name in the source. */
  readonly node: TypeScript.Node;
  readonly type: TypeScript.Type;
  /** The initialiser, or what the constructor assigns. */
  readonly expression?: TypeScript.Expression;
  readonly visibility: "public" | "private" | "hidden";
  readonly isAccessor: boolean;
  /** Its name is known only when the class is made. */
  readonly isComputed: boolean;
}

const inherited = new Set(["spec", "out", "after"]);

/** Fields by name, in the order they are declared, those of base classes first. */
export function fieldsOf(reading: Reading, type: TypeScript.Type): ReadonlyMap<string, Field> {
  const classes = lineage(type);
  const rank = (field: Field): number =>
    classes.findIndex((each) => each === classAround(field.node)) * 1e9 + field.node.pos;
  const named = type.getProperties().flatMap((property) => fieldOf(reading, property) ?? []);
  const fields = [...named, ...unnamedIn(reading, classes, named)];
  return new Map(fields.toSorted((a, b) => rank(a) - rank(b)).map((field) => [field.name, field]));
}

// `[Symbol.for("db")] = …` is no property that the type knows of.
function unnamedIn(
  reading: Reading,
  classes: readonly TypeScript.ClassLikeDeclaration[],
  named: readonly Field[],
): readonly Field[] {
  const known = new Set(named.map(({ node }) => node));
  const fields = classes.flatMap((each) => each.members.filter(ts.isPropertyDeclaration));
  return fields
    .filter(({ name }) => ts.isComputedPropertyName(name) && !isWritten(name) && !known.has(name))
    .filter((each) => !hasModifier(each, ts.SyntaxKind.StaticKeyword))
    .map((each) => declaredField(each, reading.checker.getTypeAtLocation(each)));
}

/** Bodies of methods and getters by name; `undefined` for those that are abstract. */
export function bodiesOf(type: TypeScript.Type): ReadonlyMap<string, TypeScript.Node | undefined> {
  const methods = type.getProperties().flatMap(({ valueDeclaration }) => {
    const isMethod = valueDeclaration && ts.isMethodDeclaration(valueDeclaration);
    const hasBody = isMethod || (valueDeclaration && ts.isGetAccessorDeclaration(valueDeclaration));
    return hasBody ? [valueDeclaration] : [];
  });
  return new Map(methods.map((method) => [nameOfProperty(method), method.body]));
}

function fieldOf(reading: Reading, property: TypeScript.Symbol): Field | undefined {
  const declaration = property.valueDeclaration;
  if (!declaration || !isField(declaration) || inherited.has(property.name)) return undefined;
  if (isLost(declaration)) return undefined;
  return declaredField(declaration, reading.checker.getTypeOfSymbol(property));
}

function declaredField(declaration: FieldDeclaration, type: TypeScript.Type): Field {
  const expression = expressionOf(declaration);
  return {
    name: nameOfProperty(declaration),
    node: declaration.name,
    type,
    ...(expression === undefined ? {} : { expression }),
    visibility: visibilityOf(declaration),
    isAccessor: ts.isGetAccessorDeclaration(declaration),
    isComputed: ts.isComputedPropertyName(declaration.name) && !isWritten(declaration.name),
  };
}

// `["db"]`
function isWritten({ expression }: TypeScript.ComputedPropertyName): boolean {
  return ts.isStringLiteralLike(expression) || ts.isNumericLiteral(expression);
}

// Compiled declarations keep no types of private fields; the package's own check let no part be one.
function isLost(declaration: FieldDeclaration): boolean {
  const isCompiled = declaration.getSourceFile().isDeclarationFile;
  return isCompiled && hasModifier(declaration, ts.SyntaxKind.PrivateKeyword);
}

type FieldDeclaration =
  | TypeScript.PropertyDeclaration
  | TypeScript.ParameterDeclaration
  | TypeScript.GetAccessorDeclaration;

function isField(node: TypeScript.Node): node is FieldDeclaration {
  return (
    ts.isPropertyDeclaration(node) || ts.isParameter(node) || ts.isGetAccessorDeclaration(node)
  );
}

function expressionOf(declaration: FieldDeclaration): TypeScript.Expression | undefined {
  if (ts.isGetAccessorDeclaration(declaration)) return undefined;
  if (ts.isPropertyDeclaration(declaration) && declaration.initializer)
    return unwrapped(declaration.initializer);
  return assignedInConstructor(declaration);
}

function assignedInConstructor(declaration: FieldDeclaration): TypeScript.Expression | undefined {
  const owner = classAround(declaration);
  const constructor = owner?.members.find(ts.isConstructorDeclaration);
  const name = `this.${declaration.name.getText()}`;
  for (const statement of constructor?.body?.statements ?? []) {
    if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression))
      continue;
    const { left, operatorToken, right } = statement.expression;
    if (operatorToken.kind === ts.SyntaxKind.EqualsToken && left.getText() === name)
      return unwrapped(right);
  }
  return undefined;
}

function visibilityOf(declaration: FieldDeclaration): Field["visibility"] {
  if (ts.isPrivateIdentifier(declaration.name)) return "hidden";
  const isClosed =
    hasModifier(declaration, ts.SyntaxKind.PrivateKeyword) ||
    hasModifier(declaration, ts.SyntaxKind.ProtectedKeyword);
  return isClosed ? "private" : "public";
}

function classAround(node: TypeScript.Node): TypeScript.ClassLikeDeclaration | undefined {
  return ts.isClassLike(node) || !node.parent ? asClass(node) : classAround(node.parent);
}

function asClass(node: TypeScript.Node): TypeScript.ClassLikeDeclaration | undefined {
  return ts.isClassLike(node) ? node : undefined;
}
