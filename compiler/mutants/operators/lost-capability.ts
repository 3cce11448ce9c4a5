/** A topology offers less than the Scores of an app need. */
import ts from "typescript";
import { append, mark, replace } from "../edit.ts";
import { capabilitiesOf, firstUse } from "../first-use.ts";
import type { Draft, Edit, Operator, Subject } from "../mutant.ts";
import { boundOf, classesOf, fieldOf } from "../source.ts";
import { found, REFUSES, SPARE, spare } from "./draft.ts";

export const lostCapability: readonly Operator[] = [
  {
    name: "a capability is taken from a topology",
    drafts: (subject) =>
      losses(subject).map(({ offered, rest, node, use }) =>
        lacking(use, [replace(offered, rest.join(" & ") || SPARE), ...implementing(node, rest)]),
      ),
  },
  {
    name: "a capability is offered by structure only",
    drafts: (subject) =>
      losses(subject).map(({ offered, rest, use }) =>
        lacking(use, [replace(offered, rest.join(" & ") || SPARE)]),
      ),
  },
  {
    name: "an app lists a poorer topology instead",
    drafts: (subject) => listings(subject, (entry) => replace(entry.initializer, "Poor")),
  },
  {
    name: "an app lists a poorer topology too",
    drafts: (subject) =>
      listings(subject, (entry) => replace(entry, `${entry.getText()}, poor: Poor`)),
  },
  {
    name: "a poorer topology is cast to a richer one",
    drafts: (subject) =>
      listings(subject, (entry) =>
        replace(entry.initializer, `Poor as unknown as typeof ${entry.initializer.getText()}`),
      ),
  },
  {
    name: "a poorer topology is cast to any",
    drafts: (subject) => listings(subject, (entry) => replace(entry.initializer, "Poor as any")),
  },
  {
    name: "a poorer topology is cast in a constant",
    drafts: (subject) =>
      listings(subject, (entry) => replace(entry.initializer, "Disguised")).map((draft) => {
        const { entry } = entriesOf(subject)[0]!;
        const rich = entry.initializer.getText();
        const text = `const Disguised = Poor as unknown as typeof ${rich};`;
        return { ...draft, edits: [...draft.edits, append(entry, text)] };
      }),
  },
];

interface Loss {
  readonly node: ts.ClassDeclaration;
  readonly offered: ts.TypeNode;
  /** What is still offered. */
  readonly rest: readonly string[];
  readonly use: ts.Node;
}

function losses(subject: Subject): readonly Loss[] {
  const topologies = classesOf(subject, "topology");
  return entriesOf(subject).flatMap(({ app, entry }) => {
    const node = topologies.find(({ name }) => name?.text === entry.initializer.getText());
    return node ? lossesOf(subject, app, node) : [];
  });
}

function lossesOf(
  subject: Subject,
  app: ts.ClassDeclaration,
  node: ts.ClassDeclaration,
): readonly Loss[] {
  const offered = boundOf(node)!;
  return capabilitiesOf(offered).flatMap((lost) => {
    const use = firstUse(subject, app, lost);
    const rest = capabilitiesOf(offered).filter((name) => name !== lost);
    return use ? [{ node, offered, rest, use }] : [];
  });
}

function implementing(node: ts.ClassDeclaration, rest: readonly string[]): readonly Edit[] {
  const clause = node.heritageClauses?.find(
    ({ token }) => token === ts.SyntaxKind.ImplementsKeyword,
  );
  if (!clause) return [];
  return [replace(clause, rest.length > 0 ? `implements ${rest.join(", ")}` : "")];
}

function listings(
  subject: Subject,
  edit: (entry: ts.PropertyAssignment) => Edit,
): readonly Draft[] {
  return entriesOf(subject).flatMap(({ app, entry }) => {
    const uses = ["PostgreSQL", "HttpHosting"].flatMap(
      (name) => firstUse(subject, app, name) ?? [],
    );
    return uses.slice(0, 1).map((use) => lacking(use, [edit(entry), append(entry, POOR)]));
  });
}

const POOR = `
export declare class Poor extends Poorer<${SPARE}> {
  static readonly summary: string;
  resource: Poorer<${SPARE}>["resource"];
  survey: Poorer<${SPARE}>["survey"];
}
import { Topology as Poorer } from "@harmony/runtime/topology";
`;

/** The topologies an app writes out: `local: LocalTopology`. */
export function entriesOf(subject: Subject): readonly Entry[] {
  return classesOf(subject, "app").flatMap((app) => {
    const list = fieldOf(app, "topologies")?.initializer;
    return list && ts.isObjectLiteralExpression(list)
      ? list.properties.filter(ts.isPropertyAssignment).map((entry) => ({ app, entry }))
      : [];
  });
}

interface Entry {
  readonly app: ts.ClassDeclaration;
  readonly entry: ts.PropertyAssignment;
}

function lacking(use: ts.Node, edits: readonly Edit[]): Draft {
  return found("H0101", [...edits, mark(use)], REFUSES, [spare]);
}
