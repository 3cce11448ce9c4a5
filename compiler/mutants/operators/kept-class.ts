/** Changes of classes that keep every promise. */
import ts from "typescript";
import { append, before, replace } from "../edit.ts";
import type { Draft, Edit, Operator, Subject } from "../mutant.ts";
import { all, boundOf, classesOf, everyClass, methodOf, smokeTestsOf } from "../source.ts";
import { passes, SPARE, spare } from "./draft.ts";
import { entriesOf } from "./lost-capability.ts";

export const keptClass: readonly Operator[] = [
  {
    name: "a topology offers more",
    drafts: (subject) =>
      classesOf(subject, "topology").flatMap((node) => {
        const offered = boundOf(node)!;
        const isAmbient = node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.DeclareKeyword);
        const member = `spare: () => void${isAmbient ? "" : " = () => undefined"};\n  `;
        return passes(
          [replace(offered, `${offered.getText()} & ${SPARE}`), before(node.members[0]!, member)],
          [spare],
        );
      }),
  },
  {
    name: "an app lists a class that extends its topology",
    drafts: (subject) =>
      entriesOf(subject).map(({ entry }) => {
        const name = entry.initializer.getText();
        return passes([
          replace(entry.initializer, "Nearer"),
          append(entry, `export class Nearer extends ${name} {}`),
        ]);
      }),
  },
  {
    name: "an app names its topology by a constant",
    drafts: (subject) =>
      entriesOf(subject).map(({ entry, app }) => {
        const name = entry.initializer.getText();
        const imports = all(entry.getSourceFile(), ts.isImportSpecifier);
        const isBelow = !imports.some((each) => each.name.text === name);
        const edits = [replace(entry.initializer, "Chosen")];
        // A class that is declared at runtime can not be named before it is there.
        return passes([
          ...edits,
          isBelow
            ? append(app, `const Chosen = ${name};`)
            : before(app, `const Chosen = ${name};\n`),
        ]);
      }),
  },
  wrapped("an app's topology stands in parentheses", (text) => `(${text})`),
  wrapped(
    "an app's topology satisfies a type",
    (text) => `${text} satisfies abstract new (...args: never[]) => object`,
  ),
  {
    name: "a class is exported at the end",
    drafts: (subject) =>
      everyClass(subject).flatMap((node) => {
        const word = node.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
        return word && node.name
          ? passes([replace(word, ""), append(node, `export { ${node.name.text} };`)])
          : [];
      }),
  },
  {
    name: "a file is exported by a door",
    drafts: (subject) =>
      everyClass(subject)
        .slice(0, 1)
        .map((node) =>
          passes(
            [],
            [{ path: "door.ts", text: `export * from "./${node.getSourceFile().fileName}";\n` }],
          ),
        ),
  },
  inScores("a bound is named by an alias", (type, node) => [
    replace(type, "Needs"),
    append(node, `type Needs = ${type.getText()};`),
  ]),
  inScores("a bound is said twice", (type) => [
    replace(type, `${type.getText()} & ${type.getText()}`),
  ]),
  inScores("a bound is turned around", (type) => [
    replace(type, type.getText().split("&").toReversed().join(" & ")),
  ]),
  inScores("a bound stands in parentheses", (type) => [replace(type, `(${type.getText()})`)]),
  {
    name: "interpret awaits what it returns",
    drafts: (subject) =>
      classesOf(subject, "score").flatMap((node) => {
        const method = methodOf(node, "interpret");
        const returned = method?.body.statements.find(ts.isReturnStatement)?.expression;
        if (!method || !returned || ts.isAwaitExpression(returned)) return [];
        const isAsync = method.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AsyncKeyword);
        return passes([
          replace(returned, `await ${returned.getText()}`),
          ...(isAsync ? [] : [before(method.name, "async ")]),
        ]);
      }),
  },
  {
    name: "a smoke test asks in a block",
    drafts: (subject) => bodies(subject, (text) => `{ ${text} }`),
  },
  {
    name: "a smoke test looks on and throws again",
    drafts: (subject) =>
      bodies(subject, (text) => `{ try ${text} catch (error) { throw error; } }`),
  },
  {
    name: "a smoke test is called something else",
    drafts: (subject) =>
      tests(subject).flatMap((test) => {
        const named = all(test.getSourceFile(), ts.isIdentifier).filter(
          ({ text }) => text === test.name.getText(),
        );
        return named.length === 1 ? passes([replace(test.name, "keepsItsPromise")]) : [];
      }),
  },
];

function inScores(
  name: string,
  edits: (type: ts.TypeNode, node: ts.ClassDeclaration) => readonly Edit[],
): Operator {
  return {
    name,
    drafts: (subject) =>
      classesOf(subject, "score").flatMap((node) => {
        const type = boundOf(node);
        return type && !node.typeParameters ? passes(edits(type, node)) : [];
      }),
  };
}

function wrapped(name: string, text: (text: string) => string): Operator {
  return {
    name,
    drafts: (subject) =>
      entriesOf(subject).map(({ entry: { initializer } }) =>
        passes([replace(initializer, text(initializer.getText()))]),
      ),
  };
}

function tests(subject: Subject): readonly ReturnType<typeof smokeTestsOf>[number][] {
  return [...classesOf(subject, "score"), ...classesOf(subject, "composite")].flatMap(smokeTestsOf);
}

function bodies(subject: Subject, text: (body: string) => string): readonly Draft[] {
  return tests(subject).map(({ body }) => passes([replace(body, text(body.getText()))]));
}
