/** Finds what a file declares: classes wherever they stand, and the interfaces, aliases and constants at its top. */
import type { AliasFacts, InterfaceFacts } from "../file-facts.ts";
import type { ConstantFacts, ValueFacts } from "../value-facts.ts";
import type { ClassHead } from "./class.ts";
import { plainFunctionsIn } from "./functions.ts";
import { namesDeclared } from "./module.ts";
import { unwrapped, walk } from "./nodes.ts";
import type { Node, Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";
import { named, objectOf, typeFactsOf } from "./type.ts";
import { valueFactsOf } from "./value.ts";

export interface Declarations {
  readonly classes: readonly ClassHead[];
  readonly interfaces: readonly InterfaceFacts[];
  readonly aliases: readonly AliasFacts[];
  readonly constants: Readonly<Record<string, ConstantFacts>>;
  readonly plainFunctions: readonly string[];
  readonly others: readonly string[];
}

interface Found {
  readonly classes: ClassHead[];
  readonly interfaces: InterfaceFacts[];
  readonly aliases: AliasFacts[];
  readonly constants: Record<string, ConstantFacts>;
  readonly others: string[];
}

export function declarationsOf(source: SourceText, program: Syntax.Program): Declarations {
  const found: Found = { classes: [], interfaces: [], aliases: [], constants: {}, others: [] };
  const declarations = program.body.flatMap((statement) => declared(statement) ?? []);
  for (const declaration of declarations) keep(source, found, declaration);
  const plainFunctions = plainFunctionsIn(declarations);
  const nested = nestedClasses(source, program, found.classes);
  return { ...found, plainFunctions, classes: [...found.classes, ...nested] };
}

function declared(statement: Syntax.Program["body"][number]): Node | undefined {
  if (statement.type === "ExportNamedDeclaration") return statement.declaration ?? undefined;
  if (statement.type === "ExportDefaultDeclaration") return statement.declaration;
  return statement;
}

function keep(source: SourceText, found: Found, declaration: Node): void {
  switch (declaration.type) {
    case "ClassDeclaration":
      return void found.classes.push(declaredClass(declaration));
    case "TSInterfaceDeclaration":
      return void found.interfaces.push(interfaceOf(source, declaration));
    case "TSTypeAliasDeclaration":
      return void found.aliases.push(aliasOf(declaration));
    case "VariableDeclaration":
      return keepVariables(source, found, declaration);
    case "FunctionDeclaration":
    case "TSDeclareFunction":
    case "TSEnumDeclaration":
    case "TSModuleDeclaration":
      return void found.others.push(...namesDeclared(declaration));
  }
}

function declaredClass(node: Syntax.Class): ClassHead {
  const { id } = node;
  const name = id
    ? { text: id.name, start: id.start, end: id.end }
    : { ...placeOf(node), text: "" };
  return { node, name, isExpression: false, atTop: true };
}

function placeOf({ start, end }: Syntax.Span): { readonly start: number; readonly end: number } {
  return { start, end };
}

function keepVariables(source: SourceText, found: Found, node: Syntax.VariableDeclaration): void {
  found.others.push(...namesDeclared(node));
  for (const { id, init } of node.declarations) {
    if (!init || id.type !== "Identifier") continue;
    const name = { text: id.name, start: id.start, end: id.start + id.name.length };
    if (init.type === "ClassExpression" && !init.id)
      found.classes.push({ node: init, name, isExpression: true, atTop: node.kind === "const" });
    const value = node.kind === "const" ? constantOf(source, init) : undefined;
    if (value) found.constants[id.name] = { value, ...(id.typeAnnotation && { typed: true }) };
  }
}

function constantOf(source: SourceText, init: Syntax.Expression): ValueFacts | undefined {
  const { type } = unwrapped(init);
  if (type !== "ObjectExpression" && type !== "Literal" && type !== "TemplateLiteral")
    return undefined;
  const value = valueFactsOf(source, init);
  return value.is === "unclear" ? undefined : value;
}

function interfaceOf(source: SourceText, node: Syntax.TSInterfaceDeclaration): InterfaceFacts {
  const bases = node.extends.map(({ expression, typeArguments }) =>
    named(expression, typeArguments),
  );
  return {
    name: node.id.name,
    span: source.span(node.id),
    parameters: parametersOf(node),
    bases,
    body: objectOf(node.body.body),
  };
}

function aliasOf(node: Syntax.TSTypeAliasDeclaration): AliasFacts {
  const type = typeFactsOf(node.typeAnnotation);
  return { name: node.id.name, parameters: parametersOf(node), type };
}

function parametersOf({
  typeParameters,
}: {
  typeParameters?: Syntax.TSTypeParameterDeclaration | null;
}): readonly string[] {
  return (typeParameters?.params ?? []).map(({ name }) => name.name);
}

// Only where the text has the word more often than there are classes at the top.
function nestedClasses(
  { text }: SourceText,
  program: Syntax.Program,
  top: readonly ClassHead[],
): readonly ClassHead[] {
  const written = text.match(/\bclass\b/g)?.length ?? 0;
  if (written <= top.length) return [];
  const known = new Set(top.map(({ node }) => node));
  const nested: ClassHead[] = [];
  walk(program, (node) => {
    if (node.type !== "ClassDeclaration" && node.type !== "ClassExpression") return;
    if (!known.has(node)) nested.push({ ...declaredClass(node), atTop: false });
  });
  return nested;
}
