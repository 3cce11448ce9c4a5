/** Marks, lists of topologies, packages, errors and manifests that break a rule. */
import ts from "typescript";
import { append, before, mark, remove, replace } from "../edit.ts";
import { type Draft, MARK, type Operator, type Subject } from "../mutant.ts";
import { classesOf, decoratorOf, everyClass, fieldOf, methodOf } from "../source.ts";
import { blind, found, passes, REFUSES } from "./draft.ts";
import { entriesOf } from "./lost-capability.ts";

const MARKS = blind("a mark changes no type");
const LISTED = blind("what is chosen while running has a type too");

export const marks: readonly Operator[] = [
  {
    name: "a Score has no mark",
    drafts: (subject) =>
      scores(subject).flatMap((node) => {
        const decorator = decoratorOf(node, "score");
        return decorator ? [found("H0403", [remove(decorator), mark(node.name!)], MARKS)] : [];
      }),
  },
  {
    name: "a Score's summary is empty",
    drafts: (subject) =>
      scores(subject).flatMap((node) => {
        const decorator = decoratorOf(node, "score");
        const text = `@score({ summary: ${MARK}"" })`;
        return decorator?.getText().startsWith("@score")
          ? [found("H0403", [replace(decorator, text)], MARKS)]
          : [];
      }),
  },
  {
    name: "a Score is marked twice",
    drafts: (subject) =>
      scores(subject).flatMap((node) => {
        const decorator = decoratorOf(node, "score");
        const twin = 'static readonly harmony = { summary: "again" };\n  ';
        const [first] = node.members;
        return decorator && first
          ? [found("H0403", [before(first, twin), mark(decorator)], MARKS)]
          : [];
      }),
  },
  {
    name: "an app's name is not a name",
    drafts: (subject) =>
      classesOf(subject, "app").flatMap((node) => {
        const decorator = decoratorOf(node, "app");
        const text = decorator?.getText().replace(/name: "[^"]*"/, `name: ${MARK}"Not A Name"`);
        return decorator && text?.includes(MARK)
          ? [found("H0403", [replace(decorator, text)], MARKS)]
          : [];
      }),
  },
  {
    name: "an app's Score is not exported",
    drafts: (subject) =>
      classesOf(subject, "app").flatMap((app) => {
        const made = fieldOf(app, "score")?.initializer;
        const name = made && ts.isNewExpression(made) ? made.expression.getText() : "";
        const root = app
          .getSourceFile()
          .statements.filter(ts.isClassDeclaration)
          .find((each) => each.name?.text === name);
        const word = root?.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ExportKeyword);
        return root && word ? [found("H0205", [replace(word, ""), mark(root.name!)], REFUSES)] : [];
      }),
  },
  listed("an app chooses a topology", (entry) => `Math.PI > 3 ? ${entry} : ${entry}`),
  listed("an app computes a topology", (entry) => `[${entry}][0]!`),
  listed("an app lists an object", () => "{} as never"),
  {
    name: "an app spreads its topologies",
    drafts: (subject) =>
      entriesOf(subject).map(({ entry }) =>
        found("H0504", [replace(entry, `...{ ${entry.getText()} }`), mark(entry)], LISTED),
      ),
  },
  {
    name: "an app lists no topology",
    drafts: (subject) =>
      entriesOf(subject).flatMap(({ entry, app }) =>
        entry.parent.properties.length === 1
          ? [found("H0504", [replace(entry, ""), mark(fieldOf(app, "topologies")!.name)], LISTED)]
          : [],
      ),
  },
  {
    name: "interpret throws a bare error",
    drafts: (subject) => thrown(subject, 'throw new Error("no")'),
  },
  {
    name: "interpret throws a text",
    drafts: (subject) => thrown(subject, 'throw "no"'),
  },
  {
    name: "a manifest is written by hand",
    drafts: (subject) => {
      const [first] = everyClass(subject);
      const text = `${MARK}export const note = { apiVersion: "v1", kind: "ConfigMap", metadata: { name: "note" } };`;
      if (!first) return [];
      // The package of a topology may write the objects that it makes.
      const isPlace = classesOf(subject, "topology").length > 0;
      return isPlace
        ? [passes([append(first, text)])]
        : [found("H0501", [append(first, text)], blind("a manifest is an object like others"))];
    },
  },
  {
    name: "a deploy package is named like an app",
    drafts: (subject) => {
      if (subject.files.some(({ path }) => path.endsWith("package.json"))) return [];
      const [first] = [...scores(subject), ...classesOf(subject, "app")];
      const text = JSON.stringify({ name: "shop-app", type: "module" });
      return first?.name
        ? [
            found("H0503", [mark(first.name)], blind("a package's name is no type"), [
              { path: "package.json", text },
            ]),
          ]
        : [];
    },
  },
];

function scores(subject: Subject): readonly ts.ClassDeclaration[] {
  const all = [...classesOf(subject, "score"), ...classesOf(subject, "composite")];
  return all.filter(
    (node) => !node.modifiers?.some(({ kind }) => kind === ts.SyntaxKind.AbstractKeyword),
  );
}

function listed(name: string, text: (entry: string) => string): Operator {
  return {
    name,
    drafts: (subject) =>
      entriesOf(subject).map(({ entry: { initializer } }) =>
        found(
          "H0504",
          [replace(initializer, text(initializer.getText())), mark(initializer)],
          LISTED,
        ),
      ),
  };
}

function thrown(subject: Subject, text: string): readonly Draft[] {
  return scores(subject).flatMap((node) => {
    const first = methodOf(node, "interpret")?.body.statements[0];
    const guard = `if (Math.PI < 3) ${MARK}${text};\n    `;
    return first ? [found("H0505", [before(first, guard)], blind("a throw has no type"))] : [];
  });
}
