/** Changes of parts that keep every promise. */
import ts from "typescript";
import { after, append, before, remove, replace } from "../edit.ts";
import type { Draft, Operator, Subject } from "../mutant.ts";
import { all, classesOf, lastName, type Part, partsOf } from "../source.ts";
import { passes } from "./draft.ts";
import { alone, eachPart } from "./part.ts";

export const keptPart: readonly Operator[] = [
  {
    name: "a part is called something else",
    drafts: (subject) =>
      eachPart(subject, ({ name }) => {
        const same = all(name.getSourceFile(), ts.isIdentifier).filter(
          ({ text }) => text === name.text,
        );
        const isOurs = same.every(({ parent }) => parent === name.parent || isThisAccess(parent));
        return isOurs ? passes(same.map((each) => replace(each, "calledAnew"))) : [];
      }),
  },
  {
    name: "a part moves to the end",
    drafts: (subject) =>
      classesOf(subject, "composite").flatMap((node) =>
        partsOf(node).flatMap(({ field, name }): readonly Draft[] => {
          const last = node.members.at(-1)!;
          const isNeeded = node.getText().includes(`this.${name.text}`);
          return isNeeded || last === field
            ? []
            : [passes([remove(field), after(last, `\n  ${field.getText()}`)])];
        }),
      ),
  },
  written("a part is made in parentheses", (text) => `(${text})`),
  written("a part is said not to be null", (text) => `${text}!`),
  written("a part satisfies its class", (text, name) => `${text} satisfies ${name}`),
  {
    name: "a part is annotated with its class",
    drafts: (subject) =>
      eachPart(subject, ({ field, made }) =>
        field.type || made.typeArguments || isGeneric(made)
          ? []
          : passes([after(field.name, `: ${made.expression.getText()}`)]),
      ),
  },
  {
    name: "a part is public and may change",
    drafts: (subject) =>
      eachPart(subject, ({ field }) => {
        const word = field.modifiers?.find(({ kind }) => kind === ts.SyntaxKind.ReadonlyKeyword);
        return word ? passes([replace(word, "public")]) : [];
      }),
  },
  {
    name: "a part is made of a class by another name",
    drafts: (subject) =>
      eachPart(subject, ({ made }) =>
        ts.isIdentifier(made.expression) && isImported(made.expression)
          ? passes([
              replace(made.expression, "Made"),
              before(topOf(made), `const Made = ${made.expression.text};\n`),
            ])
          : [],
      ),
  },
  {
    name: "a part is made of a class that extends its own",
    drafts: (subject) =>
      eachPart(subject, ({ made }) => {
        if (!ts.isIdentifier(made.expression) || !isImported(made.expression)) return [];
        const text = `import { score as marked } from "@harmony/runtime";\n@marked({ summary: "One of our own" })\nexport class OurOwn extends ${made.expression.text} {}\n`;
        return passes([replace(made.expression, "OurOwn"), before(topOf(made), text)]);
      }),
  },
  {
    name: "a part is made by a function",
    drafts: (subject) =>
      fixed(subject, ({ made }) =>
        passes([
          replace(made, "makeOne()"),
          append(made, `function makeOne() { return ${made.getText()}; }`),
        ]),
      ),
  },
  {
    name: "a part's spec is a constant",
    drafts: (subject) =>
      fixed(subject, ({ made }) => {
        const [spec] = made.arguments ?? [];
        if (!spec || !ts.isObjectLiteralExpression(spec)) return [];
        return passes([
          replace(spec, "SPEC"),
          before(topOf(made), `const SPEC = ${spec.getText()};\n`),
        ]);
      }),
  },
  {
    name: "a part's spec is frozen by as const",
    drafts: (subject) =>
      fixed(subject, ({ made }) =>
        made.arguments?.[0] ? passes([after(made.arguments[0], " as const")]) : [],
      ),
  },
  {
    name: "a part is held by a list",
    drafts: (subject) =>
      alone(subject, ({ made, field }) =>
        field.type ? [] : passes([replace(made, `[${made.getText()}]`)]),
      ),
  },
  {
    name: "a part is held by a record",
    drafts: (subject) =>
      alone(subject, ({ made, field }) =>
        field.type ? [] : passes([replace(made, `{ one: ${made.getText()} }`)]),
      ),
  },
  {
    name: "a part may be missing",
    drafts: (subject) =>
      alone(subject, ({ made, field }) =>
        field.type ? [] : passes([replace(made, `Math.PI > 3 ? ${made.getText()} : undefined`)]),
      ),
  },
  {
    name: "a composite is made of more",
    drafts: (subject) =>
      eachPart(subject, ({ made, field }) => {
        const name = made.getText();
        const more = name.replace(/name: "[^"]*"/, 'name: "one-more"');
        return more === name ? [] : passes([after(field, `\n  readonly oneMore = ${more};`)]);
      }),
  },
  {
    name: "parts wait for each other without data",
    drafts: (subject) =>
      classesOf(subject, "composite").flatMap((node) => {
        const [first, second] = partsOf(node);
        const [spec] = second?.made.arguments ?? [];
        if (!first || !spec || second?.made.arguments?.length !== 1 || first.field.pos > spec.pos)
          return [];
        return [passes([after(spec, `, { after: [this.${first.name.text}] }`)])];
      }),
  },
];

function written(name: string, text: (made: string, className: string) => string): Operator {
  return {
    name,
    drafts: (subject) =>
      eachPart(subject, ({ made }) =>
        isGeneric(made)
          ? []
          : passes([replace(made, text(made.getText(), made.expression.getText()))]),
      ),
  };
}

/** Parts that refer to nothing of their composite. */
function fixed(
  subject: Subject,
  draft: (part: Part) => Draft | readonly Draft[],
): readonly Draft[] {
  return eachPart(subject, (each) => (/\bthis\b/.test(each.made.getText()) ? [] : draft(each)));
}

function isThisAccess(node: ts.Node): boolean {
  return ts.isPropertyAccessExpression(node) && node.expression.kind === ts.SyntaxKind.ThisKeyword;
}

function isGeneric(made: ts.NewExpression): boolean {
  const name = lastName(made.expression.getText());
  const own = all(made.getSourceFile(), ts.isClassDeclaration).find(
    (each) => each.name?.text === name,
  );
  return (
    own?.typeParameters !== undefined ||
    all(made.getSourceFile(), ts.isVariableDeclaration).some((each) => each.name.getText() === name)
  );
}

function isImported(name: ts.Identifier): boolean {
  return all(name.getSourceFile(), ts.isImportSpecifier).some(
    (each) => each.name.text === name.text,
  );
}

/** The statement of the file that `node` is in. */
function topOf(node: ts.Node): ts.Node {
  return ts.isSourceFile(node.parent) ? node : topOf(node.parent);
}
