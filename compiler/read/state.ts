/** Finds what a Score keeps outside its spec. */
import type { StateModel } from "../model/index.ts";
import { hasModifier } from "./place.ts";
import type { Reading } from "./reading.ts";
import { spanOf } from "./span.ts";
import { ts, type TypeScript } from "./typescript.ts";

type ClassNode = TypeScript.ClassLikeDeclaration;

/** Fields of the class itself that can change, hold things, or come from elsewhere than the spec. */
export function readState(reading: Reading, declaration: ClassNode): readonly StateModel[] {
  const fields = declaration.members.filter(ts.isPropertyDeclaration).filter(isKept);
  const given = constructorOf(declaration)?.parameters.filter(isField) ?? [];
  return [...fields, ...given].flatMap((field) => {
    const why = whyState(reading, declaration, field);
    return why ? [{ field: field.name.getText(), span: spanOf(reading, field.name), why }] : [];
  });
}

type Field = TypeScript.PropertyDeclaration | TypeScript.ParameterDeclaration;

// Nothing is kept by statics, by what is only declared, by what Score itself declares, and by a method in a field.
function isKept(field: TypeScript.PropertyDeclaration): boolean {
  const { StaticKeyword, DeclareKeyword, AbstractKeyword } = ts.SyntaxKind;
  const none = [StaticKeyword, DeclareKeyword, AbstractKeyword];
  if (none.some((kind) => hasModifier(field, kind))) return false;
  if (["spec", "after", "out", "interpret"].includes(field.name.getText())) return false;
  const value = field.initializer;
  return !value || !(ts.isArrowFunction(value) || ts.isFunctionExpression(value));
}

function isField(parameter: TypeScript.ParameterDeclaration): boolean {
  return ts.isParameterPropertyDeclaration(parameter, parameter.parent);
}

function whyState(
  reading: Reading,
  declaration: ClassNode,
  field: Field,
): StateModel["why"] | undefined {
  if (!hasModifier(field, ts.SyntaxKind.ReadonlyKeyword)) return "changes";
  if (ts.isParameter(field)) return "given";
  if (!field.initializer) return isGiven(reading, declaration, field) ? "given" : undefined;
  return isHolder(field.initializer) ? "holds" : undefined;
}

function isHolder(value: TypeScript.Expression): boolean {
  return ts.isNewExpression(value) && /^(?:Weak)?(?:Map|Set)$/.test(value.expression.getText());
}

/** Whether the constructor sets it to a parameter that is no part of the spec. */
function isGiven(reading: Reading, declaration: ClassNode, field: Field): boolean {
  const made = constructorOf(declaration);
  const name = `this.${field.name.getText()}`;
  const assigned = (made?.body?.statements ?? []).flatMap((each) => assignedTo(name, each));
  const handedOn = namesIn(reading, superCallOf(made));
  return assigned.some((value) =>
    namesIn(reading, value).some((each) => isParameterOf(made, each) && !handedOn.includes(each)),
  );
}

function assignedTo(name: string, statement: TypeScript.Statement): readonly TypeScript.Node[] {
  if (!ts.isExpressionStatement(statement)) return [];
  const { expression } = statement;
  const isSet = ts.isBinaryExpression(expression) && expression.left.getText() === name;
  return isSet ? [expression.right] : [];
}

function superCallOf(
  made: TypeScript.ConstructorDeclaration | undefined,
): TypeScript.Node | undefined {
  return made?.body?.statements.find((each) => each.getText().startsWith("super("));
}

function namesIn(
  reading: Reading,
  node: TypeScript.Node | undefined,
): readonly TypeScript.Symbol[] {
  if (!node) return [];
  const own = ts.isIdentifier(node) ? reading.checker.getSymbolAtLocation(node) : undefined;
  const inside: TypeScript.Symbol[] = own ? [own] : [];
  ts.forEachChild(node, (child) => void inside.push(...namesIn(reading, child)));
  return inside;
}

function isParameterOf(
  made: TypeScript.ConstructorDeclaration | undefined,
  { valueDeclaration }: TypeScript.Symbol,
): boolean {
  return made?.parameters.some((each) => each === valueDeclaration) ?? false;
}

function constructorOf(declaration: ClassNode): TypeScript.ConstructorDeclaration | undefined {
  return declaration.members.find(ts.isConstructorDeclaration);
}
