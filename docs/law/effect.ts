/** Recognises the effects that the architecture allows only at named doors. */
import ts from "typescript";
import { imports, placeOf, type Source, walk } from "./source.ts";

/** An effect, by how it looks in source: `node:fs`, `process.argv`, `new Date`, `fetch`. */
export type Sign = string;

export interface Sighting {
  readonly sign: Sign;
  /** `file:line` */
  readonly place: string;
  /** It happens as soon as the file is imported. */
  readonly atImport: boolean;
}

/** Every use of one of `signs` in `source`. */
export function sightings(source: Source, signs: readonly Sign[]): readonly Sighting[] {
  return [...importedModules(source, signs), ...expressions(source, signs)];
}

function importedModules(source: Source, signs: readonly Sign[]): readonly Sighting[] {
  return imports(source)
    .filter(({ from, isType }) => !isType && signs.includes(from))
    .map(({ from }) => ({ sign: from, place: source.path, atImport: false }));
}

function expressions(source: Source, signs: readonly Sign[]): readonly Sighting[] {
  const found: Sighting[] = [];
  walk(source.tree, (node, atImport) => {
    const sign = signOf(node);
    if (sign && signs.includes(sign)) found.push({ sign, place: placeOf(source, node), atImport });
  });
  return found;
}

function signOf(node: ts.Node): Sign | undefined {
  if (ts.isPropertyAccessExpression(node) && ts.isIdentifier(node.expression)) {
    return node.expression.text === "console" ? "console" : dotted(node);
  }
  if (ts.isNewExpression(node) && ts.isIdentifier(node.expression)) {
    return node.arguments?.length ? undefined : `new ${node.expression.text}`;
  }
  return ts.isCallExpression(node) && ts.isIdentifier(node.expression)
    ? node.expression.text
    : undefined;
}

function dotted(node: ts.PropertyAccessExpression): Sign {
  return `${node.expression.getText()}.${node.name.text}`;
}
