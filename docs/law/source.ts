/** The source files of the repository, with what each of them imports and touches. */
import { globSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import ts from "typescript";
import { root } from "./document.ts";

export interface Source {
  /** Relative to the root, with `/`. */
  readonly path: string;
  readonly lines: number;
  readonly tree: ts.SourceFile;
}

/** One import of a file. */
export interface Import {
  readonly from: string;
  /** Erased when compiled. */
  readonly isType: boolean;
  /** `import()`: loaded only when it is reached. */
  readonly isLazy: boolean;
}

const folders =
  "{runtime,compiler,topologies,deploy,vite,generated,examples,e2e,docs,scripts,bench}";

/** Every source file; not dependencies, not build output, not the fixtures of rules. */
export function sources(): readonly Source[] {
  return globSync(`${folders}/**/*.{ts,mjs}`, { cwd: root, exclude })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => !/\/fixtures?\/|\/dist\/|\/node_modules\//.test(path))
    .sort()
    .map(read);
}

/** What `source` imports and re-exports. */
export function imports(source: Source): readonly Import[] {
  const found: Import[] = [];
  walk(source.tree, (node) => {
    const seen = asImport(node);
    if (seen) found.push(seen);
  });
  return found;
}

/** Calls `see` for every node, and tells whether it runs when the file is imported. */
export function walk(
  node: ts.Node,
  see: (node: ts.Node, atImport: boolean) => void,
  atImport = true,
): void {
  see(node, atImport);
  const deferred = ts.isFunctionLike(node) || isInstanceField(node);
  ts.forEachChild(node, (child) => walk(child, see, atImport && !deferred));
}

/** The place of `node`, as `file:line`. */
export function placeOf(source: Source, node: ts.Node): string {
  const { line } = source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree));
  return `${source.path}:${line + 1}`;
}

function isInstanceField(node: ts.Node): boolean {
  return (
    ts.isPropertyDeclaration(node) &&
    !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword)
  );
}

function exclude(path: string): boolean {
  return path === "node_modules" || path === "dist";
}

function read(path: string): Source {
  const text = readFileSync(resolve(root, path), "utf8");
  const tree = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
  return { path, lines: text.split("\n").length - 1, tree };
}

function asImport(node: ts.Node): Import | undefined {
  if (ts.isImportDeclaration(node)) {
    return literal(node.moduleSpecifier, onlyTypes(node.importClause), false);
  }
  if (ts.isExportDeclaration(node) && node.moduleSpecifier) {
    return literal(node.moduleSpecifier, node.isTypeOnly, false);
  }
  if (ts.isCallExpression(node)) return asLoad(node);
  return ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)
    ? literal(node.argument.literal, true, false)
    : undefined;
}

function asLoad({ expression: callee, arguments: [argument] }: ts.CallExpression) {
  const isRequire =
    (ts.isIdentifier(callee) && callee.text === "require") ||
    (ts.isCallExpression(callee) && callee.expression.getText() === "createRequire");
  if (isRequire) return literal(argument, false, false);
  return callee.kind === ts.SyntaxKind.ImportKeyword ? literal(argument, false, true) : undefined;
}

function literal(node: ts.Node | undefined, isType: boolean, isLazy: boolean) {
  return node && ts.isStringLiteralLike(node) ? { from: node.text, isType, isLazy } : undefined;
}

function onlyTypes(clause: ts.ImportClause | undefined): boolean {
  if (!clause) return false;
  if (clause.isTypeOnly) return true;
  const names = clause.namedBindings;
  return (
    !clause.name &&
    !!names &&
    ts.isNamedImports(names) &&
    names.elements.length > 0 &&
    names.elements.every((element) => element.isTypeOnly)
  );
}
