/** References and arguments: to what is not there, of the wrong type, as text, or not readable. */
import ts from "typescript";
import { mark, replace } from "../edit.ts";
import { type Draft, type Operator, type Subject } from "../mutant.ts";
import { all, classesOf, fieldOf } from "../source.ts";
import { blind, found, REFUSES } from "./draft.ts";

const VALUES = blind("the types of values say nothing of where they come from");
const TYPES = "the type of a value is `tsc`'s to prove, and both run before anything is deployed";

export const reference: readonly Operator[] = [
  {
    name: "a reference is to a Score that is no part",
    drafts: (subject) =>
      references(subject).flatMap(({ node, made, path }) =>
        made.getText().includes("this.")
          ? []
          : found("H0202", [replace(node, `${made.getText()}.${path}`), mark(node)], VALUES),
      ),
  },
  {
    name: "a reference is put into a text",
    drafts: (subject) =>
      references(subject).map(({ node }) =>
        found("H0404", [replace(node, `\`at \${${node.getText()}}\``), mark(node)], VALUES),
      ),
  },
  {
    name: "a reference is joined to a text",
    drafts: (subject) =>
      references(subject).map(({ node }) =>
        found("H0404", [replace(node, `"at " + ${node.getText()}`), mark(node)], VALUES),
      ),
  },
  leftToTsc("a reference is of another type", (node) =>
    /\.(url|host)$/.test(node.getText()) ? node.getText().replace(/\w+$/, "port") : undefined,
  ),
  leftToTsc("a reference is to an output that is not there", (node) =>
    node.getText().replace(/\w+$/, "nothing"),
  ),
  leftToTsc("a reference is to a part that is not there", (node) =>
    node.getText().replace(/this\.\w+/, "this.nobody"),
  ),
  argument(
    "an argument comes from the environment",
    "H0401",
    (text) => `process.env["NAME"] ?? ${text}`,
  ),
  argument("an argument comes from the clock", "H0401", () => "String(Date.now())"),
  argument("an argument comes from chance", "H0401", () => "`it-${Math.random()}`"),
  argument("an argument is of any", "H0401", (text) => `JSON.parse(${JSON.stringify(text)})`),
  argument("an argument is a function in disguise", "H0402", (text) => `(() => ${text}) as never`),
  argument("an argument is an instance in disguise", "H0402", () => "new Date(0) as never"),
  argument("an argument is a pattern in disguise", "H0402", () => "/orders/ as never"),
];

interface Reference {
  /** `this.db.out.url` */
  readonly node: ts.PropertyAccessExpression;
  /** What makes `db`. */
  readonly made: ts.NewExpression;
  /** `out.url` */
  readonly path: string;
}

function references(subject: Subject): readonly Reference[] {
  return classesOf(subject, "composite").flatMap((owner) =>
    all(owner, ts.isPropertyAccessExpression).flatMap((node) => {
      const [, name, path] = /^this\.(\w+)\.(out\.\w+)$/.exec(node.getText()) ?? [];
      const made = name === undefined ? undefined : fieldOf(owner, name)?.initializer;
      const isWhole = !ts.isPropertyAccessExpression(node.parent);
      return path && made && ts.isNewExpression(made) && isWhole ? [{ node, made, path }] : [];
    }),
  );
}

function leftToTsc(name: string, text: (node: ts.Node) => string | undefined): Operator {
  return {
    name,
    drafts: (subject) =>
      references(subject).flatMap(({ node }): readonly Draft[] => {
        const changed = text(node);
        const expects = { kind: "left to tsc", why: TYPES } as const;
        return changed === undefined
          ? []
          : [{ edits: [replace(node, changed), mark(node)], expects, witness: REFUSES }];
      }),
  };
}

/** Changes the name that a Score is given where a composite or an app makes it. */
function argument(name: string, code: string, text: (text: string) => string): Operator {
  return {
    name,
    drafts: (subject) =>
      [...classesOf(subject, "composite"), ...classesOf(subject, "app")].flatMap((owner) =>
        all(owner, ts.isPropertyAssignment)
          .filter(
            ({ name: field, initializer, parent }) =>
              field.getText() === "name" &&
              ts.isStringLiteral(initializer) &&
              ts.isNewExpression(parent.parent),
          )
          .map(({ initializer }) =>
            found(
              code,
              [replace(initializer, text(initializer.getText())), mark(initializer)],
              VALUES,
            ),
          ),
      ),
  };
}
