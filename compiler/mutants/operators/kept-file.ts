/** Changes of files and imports that keep every promise. */
import ts from "typescript";
import { after, append, before, replace } from "../edit.ts";
import type { Draft, Edit, Operator } from "../mutant.ts";
import { all, sourcesOf } from "../source.ts";
import { passes } from "./draft.ts";

export const keptFile: readonly Operator[] = [
  inEachFile("a file is written with carriage returns", (file) => [
    {
      file: file.fileName,
      start: 0,
      end: file.text.length,
      text: file.text.replaceAll("\n", "\r\n"),
    },
  ]),
  inEachFile("a file begins with a byte order mark", (file) => [
    { file: file.fileName, start: 0, end: 0, text: "\uFEFF" },
  ]),
  inEachFile("a comment stands before every statement", (file) =>
    file.statements.map((each) => before(each, "/* what follows */ ")),
  ),
  inEachFile("a file declares more", (file) => [
    append(
      file.statements.at(-1)!,
      "export const more = 1;\nfunction unused() { return more; }\nvoid unused;",
    ),
  ]),
  {
    name: "an import is given another name",
    drafts: (subject) =>
      sourcesOf(subject).flatMap((file) =>
        all(file, ts.isImportSpecifier)
          .filter(({ propertyName }) => !propertyName)
          .flatMap((each) => renamed(file, each)),
      ),
  },
  {
    name: "an import becomes a namespace",
    drafts: (subject) =>
      sourcesOf(subject).flatMap((file) =>
        all(file, ts.isImportDeclaration).flatMap((each) => spaced(file, each)),
      ),
  },
];

function inEachFile(name: string, edits: (file: ts.SourceFile) => readonly Edit[]): Operator {
  return { name, drafts: (subject) => sourcesOf(subject).map((file) => passes(edits(file))) };
}

function renamed(file: ts.SourceFile, specifier: ts.ImportSpecifier): readonly Draft[] {
  const name = specifier.name.text;
  const uses = all(file, ts.isIdentifier).filter(
    (each) => each.text === name && each !== specifier.name,
  );
  const isPlain = uses.every(
    ({ parent }) =>
      !ts.isExportSpecifier(parent) &&
      !ts.isShorthandPropertyAssignment(parent) &&
      !isMember(parent, name),
  );
  if (uses.length === 0 || !isPlain) return [];
  return [
    passes([
      after(specifier.name, ` as Other${name}`),
      ...uses.map((each) => replace(each, `Other${name}`)),
    ]),
  ];
}

/** `x.name`, `{ name: … }`, `name() {}`: not the import. */
function isMember(parent: ts.Node, name: string): boolean {
  if (ts.isPropertyAccessExpression(parent)) return parent.name.text === name;
  const isNamed =
    ts.isPropertyAssignment(parent) ||
    ts.isMethodDeclaration(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isParameter(parent) ||
    ts.isBindingElement(parent);
  return isNamed && parent.name.getText() === name;
}

function spaced(file: ts.SourceFile, node: ts.ImportDeclaration): readonly Draft[] {
  const bindings = node.importClause?.namedBindings;
  if (!bindings || !ts.isNamedImports(bindings) || node.importClause?.name) return [];
  const names = bindings.elements
    .filter((each) => !each.propertyName)
    .map((each) => each.name.text);
  const uses = all(file, ts.isIdentifier).filter(
    (each) => names.includes(each.text) && !ts.isImportSpecifier(each.parent),
  );
  const isPlain = uses.every(
    ({ parent, text }) =>
      !ts.isExportSpecifier(parent) &&
      !ts.isShorthandPropertyAssignment(parent) &&
      !isMember(parent, text),
  );
  if (names.length !== bindings.elements.length || !isPlain) return [];
  return [passes([replace(bindings, "* as space"), ...uses.map((each) => before(each, "space."))])];
}
