/** Finds the constant that a name stands for. */
import { resolved } from "./place.ts";
import type { Reading } from "./reading.ts";
import { ts, type TypeScript } from "./typescript.ts";

type Declaration = TypeScript.VariableDeclaration;

/** The declaration of the constant that `node` names, through imports and re-exports. */
export function constantBehind(reading: Reading, node: TypeScript.Node): Declaration | undefined {
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return undefined;
  const symbol = reading.checker.getSymbolAtLocation(node);
  return symbol && constantDeclared(resolved(reading, symbol));
}

/** `const x = …` */
export function constantDeclared({ valueDeclaration }: TypeScript.Symbol): Declaration | undefined {
  if (!valueDeclaration || !ts.isVariableDeclaration(valueDeclaration)) return undefined;
  const isConstant = (valueDeclaration.parent.flags & ts.NodeFlags.Const) !== 0;
  return isConstant ? valueDeclaration : undefined;
}
