/** A part of a composite can't be reached, waits for itself, or is there twice. */
import ts from "typescript";
import { after, before, mark, replace } from "../edit.ts";
import { type Draft, MARK, type Operator, type Subject } from "../mutant.ts";
import { all, baseOf, classesOf, type Part, partsOf } from "../source.ts";
import { blind, found } from "./draft.ts";

const SPOKEN = {
  kind: "may refuse",
  why: "other parts, outputs or the entrypoint may name the field",
} as const;

export const part: readonly Operator[] = [
  {
    name: "a part becomes private",
    drafts: (subject) =>
      eachPart(subject, ({ field, name }) =>
        found("H0204", [before(field, "private "), mark(name)], SPOKEN),
      ),
  },
  {
    name: "a part becomes a hidden field",
    drafts: (subject) =>
      alone(subject, ({ name }) =>
        found("H0204", [replace(name, `#${name.text}`), mark(name)], SPOKEN),
      ),
  },
  {
    name: "a part is held by a Map",
    drafts: (subject) =>
      alone(subject, ({ made, field }) =>
        field.type
          ? []
          : found(
              "H0204",
              [replace(made, `new Map([["it", ${made.getText()}]])`), mark(made)],
              SPOKEN,
            ),
      ),
  },
  {
    name: "a part is held by any",
    drafts: (subject) =>
      alone(subject, ({ name, field }) =>
        field.type ? [] : found("H0401", [after(name, ": any"), mark(name)], SPOKEN),
      ),
  },
  {
    name: "a part waits for itself",
    drafts: (subject) =>
      eachPart(subject, ({ made, name }) =>
        made.arguments?.length === 1
          ? found(
              "H0201",
              [
                after(made.arguments[0]!, `, { after: [this.${name.text}] }`),
                mark(made.arguments[0]!),
              ],
              {
                kind: "may refuse",
                why: "`tsc` sees a field used before it is made",
              },
            )
          : [],
      ).map(atInsertion),
  },
  {
    name: "a composite is made of itself",
    drafts: (subject) =>
      composites(subject).flatMap((node) => {
        const [first] = partsOf(node);
        const isPlain =
          !baseOf(node)?.typeArguments && !node.members.some(ts.isConstructorDeclaration);
        if (!first || !isPlain || !node.name) return [];
        const text = `readonly again = ${MARK}new ${node.name.text}();\n  `;
        return [found("H0201", [before(first.field, text)], SPOKEN)];
      }),
  },
  {
    name: "a part is there twice under one name",
    drafts: (subject) => {
      if (classesOf(subject, "app").length === 0) return [];
      return alone(subject, ({ field, made }) => {
        const [spec] = made.arguments ?? [];
        if (!spec || !/\bname: "/.test(spec.getText()) || spec.getText().includes("this."))
          return [];
        const again = made.getText().replace('name: "', `name: ${MARK}"`);
        return found(
          "H0203",
          [after(field, `\n  readonly once = ${again};`)],
          blind("a name is a text"),
        );
      });
    },
  },
];

function composites(subject: Subject): readonly ts.ClassDeclaration[] {
  return classesOf(subject, "composite");
}

export function eachPart(
  subject: Subject,
  draft: (part: Part) => Draft | readonly Draft[],
): readonly Draft[] {
  return composites(subject).flatMap((node) => partsOf(node).flatMap(draft));
}

/** Parts that nothing else in the file names. */
export function alone(
  subject: Subject,
  draft: (part: Part) => Draft | readonly Draft[],
): readonly Draft[] {
  return eachPart(subject, (each) => {
    const named = all(each.name.getSourceFile(), ts.isIdentifier);
    return named.filter(({ text }) => text === each.name.text).length === 1 ? draft(each) : [];
  });
}

/** The place is what was put in, not what stands before it. */
function atInsertion(draft: Draft): Draft {
  const edits = draft.edits.filter(({ text }) => text !== MARK);
  return {
    ...draft,
    edits: edits.map((edit) => ({ ...edit, text: edit.text.replace("[", `[${MARK}`) })),
  };
}
