/** Finds the functions at the top of a file that are certainly no assertions. */
import type { Node, Syntax } from "./parse.ts";

/** `declarations`: what stands at the top, `export` taken away. */
export function plainFunctionsIn(declarations: readonly Node[]): readonly string[] {
  const isPlain = new Map<string, boolean>();
  for (const [name, plain] of declarations.flatMap(functionsIn))
    isPlain.set(name, plain && (isPlain.get(name) ?? true));
  return [...isPlain].flatMap(([name, plain]) => (plain ? [name] : []));
}

function functionsIn(declaration: Node): readonly (readonly [string, boolean])[] {
  switch (declaration.type) {
    case "FunctionDeclaration":
    case "TSDeclareFunction":
      return declaration.id ? [[declaration.id.name, !asserts(declaration)]] : [];
    case "VariableDeclaration":
      return declaration.kind === "const" ? declaration.declarations.flatMap(functionIn) : [];
    default:
      return [];
  }
}

function functionIn({
  id,
  init,
}: Syntax.VariableDeclarator): readonly (readonly [string, boolean])[] {
  const isFunction =
    init?.type === "ArrowFunctionExpression" || init?.type === "FunctionExpression";
  if (id.type !== "Identifier" || !isFunction || id.typeAnnotation) return [];
  return [[id.name, !asserts(init)]];
}

function asserts({ returnType }: Syntax.Function | Syntax.ArrowFunctionExpression): boolean {
  const type = returnType?.typeAnnotation;
  return type?.type === "TSTypePredicate" && type.asserts;
}
