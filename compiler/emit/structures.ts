/** The writer of generated code: ts-morph's structures, printed in memory. */
import { createRequire } from "node:module";
import type * as morph from "ts-morph";

// `require`, because importing TypeScript as an ES module costs a quarter of a second of lexing.
const { Project, StructureKind, VariableDeclarationKind, Writers } = createRequire(import.meta.url)(
  "ts-morph",
) as typeof morph;

export { StructureKind, Writers };
export type Statement = morph.StatementStructures | WriterFunction;
export type WriterFunction = morph.WriterFunction;
export type Value = string | WriterFunction;

// One project for all modules: making one costs more than printing a module.
const memory = new Project({ useInMemoryFileSystem: true, skipLoadingLibFiles: true });

/** The text of a module made of `statements`, not yet formatted. */
export function printModule(header: string, statements: readonly Statement[]): string {
  const file = memory.createSourceFile("module.ts", { statements: [...statements] });
  const body = file.getFullText();
  memory.removeSourceFile(file);
  return `${header}\n${body}`;
}

/** One name that a module imports. */
export interface Import {
  readonly specifier: string;
  readonly name: string;
  /** What it is exported as, when that is another name. */
  readonly exported?: string;
  readonly isType: boolean;
}

/** Import statements, one for each specifier: packages first, then files, the nearest last. */
export function importsOf(imports: readonly Import[]): readonly Statement[] {
  const bySpecifier = Map.groupBy(imports, ({ specifier }) => specifier);
  return [...bySpecifier]
    .toSorted(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1))
    .map(([specifier, names]) => importStatement(specifier, names));
}

function importStatement(moduleSpecifier: string, imports: readonly Import[]): Statement {
  const values = new Set(imports.filter((each) => !each.isType).map(({ name }) => name));
  const exported = new Map(imports.map((each) => [each.name, each.exported]));
  const names = [...exported.keys()].toSorted();
  const isTypeOnly = values.size === 0;
  return {
    kind: StructureKind.ImportDeclaration,
    moduleSpecifier,
    isTypeOnly,
    namedImports: names.map((name) => {
      const original = exported.get(name);
      const isInlineType = !isTypeOnly && !values.has(name);
      return original
        ? { name: original, alias: name, isTypeOnly: isInlineType }
        : { name, isTypeOnly: isInlineType };
    }),
  };
}

function rank(specifier: string): number {
  return specifier.startsWith("./") ? 2 : specifier.startsWith("../") ? 1 : 0;
}

/** `const name: type = value`, with its doc comment. */
export function constant(options: {
  readonly name: string;
  readonly type?: string;
  readonly value: Value;
  readonly doc?: string;
  readonly exported: boolean;
}): Statement {
  const { name, type, value, doc, exported } = options;
  return {
    kind: StructureKind.VariableStatement,
    declarationKind: VariableDeclarationKind.Const,
    isExported: exported,
    leadingTrivia: (writer) => void writer.newLine(),
    declarations: [{ name, initializer: value, ...(type === undefined ? {} : { type }) }],
    ...(doc === undefined ? {} : { docs: [doc] }),
  };
}

/** `[…]` */
export function list(values: readonly Value[]): WriterFunction {
  return (writer) => {
    writer.write("[");
    for (const value of values) {
      write(writer, value);
      writer.write(",");
    }
    writer.write("]");
  };
}

/** `{ … }`, which prettier leaves on one line if it fits. */
export function inlineObject(fields: Readonly<Record<string, Value>>): WriterFunction {
  return (writer) => {
    writer.write("{ ");
    for (const [name, value] of Object.entries(fields)) {
      writer.write(`${name}: `);
      write(writer, value);
      writer.write(", ");
    }
    writer.write("}");
  };
}

/** `callee(…)` */
export function call(callee: string, values: readonly Value[]): WriterFunction {
  return (writer) => {
    writer.write(`${callee}(`);
    values.forEach((value, index) => {
      if (index > 0) writer.write(", ");
      write(writer, value);
    });
    writer.write(")");
  };
}

/** Values one after the other. */
export function sequence(...values: readonly Value[]): WriterFunction {
  return (writer) => {
    for (const value of values) write(writer, value);
  };
}

/** A text literal. */
export function text(value: string): string {
  return JSON.stringify(value);
}

function write(writer: Parameters<WriterFunction>[0], value: Value): void {
  if (typeof value === "string") writer.write(value);
  else value(writer);
}
