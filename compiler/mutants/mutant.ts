/** Mutants: sources with one change, and what has to be said about each. */
import assert from "node:assert/strict";
import ts from "typescript";
import type { FixtureFile } from "../check/fixture.ts";

/** Sources in which nothing is wrong: an example, or a passing fixture of a rule. */
export interface Subject {
  readonly name: string;
  readonly files: readonly FixtureFile[];
}

/** One change of the text; the first `MARK` in all edits is the place a finding has to name. */
export interface Edit {
  readonly file: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A character that no source contains. */
export const MARK = "\u0001";

/** What harmony-gen has to say. */
export type Expectation =
  /** The change keeps every promise. */
  | { readonly kind: "passes" }
  /** The change breaks one: this code, in the marked line, and no other code. */
  | { readonly kind: "found"; readonly code: string }
  /** The change breaks a type that `tsc` alone proves; a finding, if any, is in the marked line. */
  | { readonly kind: "left to tsc"; readonly why: string };

/** What `tsc` has to say about the sources and the generated entrypoint. */
export type Witness =
  | { readonly kind: "accepts" }
  | { readonly kind: "refuses" }
  /** `tsc` accepts, although harmony-gen does not: types do not hold what was broken. */
  | { readonly kind: "blind"; readonly why: string }
  /** `tsc` may know it or not, by how the subject is written. */
  | { readonly kind: "may refuse"; readonly why: string };

/** One mutant, before its edits are made. */
export interface Draft {
  readonly edits: readonly Edit[];
  /** Files that are added to the subject's. */
  readonly added?: readonly FixtureFile[];
  readonly expects: Expectation;
  readonly witness: Witness;
}

/** A way to change sources, and what must come of it. */
export interface Operator {
  /** A few words: `a capability is taken from a topology`. */
  readonly name: string;
  readonly drafts: (subject: Subject) => readonly Draft[];
}

export interface Mutant {
  readonly operator: string;
  readonly subject: string;
  readonly files: readonly FixtureFile[];
  readonly expects: Expectation;
  readonly witness: Witness;
  /** Where a finding has to be. */
  readonly place?: { readonly file: string; readonly line: number };
}

/** The mutants that `operator` makes of `subject`. */
export function mutantsOf(operator: Operator, subject: Subject): readonly Mutant[] {
  return operator.drafts(subject).map((draft) => mutantOf(operator, subject, draft));
}

function mutantOf(operator: Operator, subject: Subject, draft: Draft): Mutant {
  const { expects, witness, edits, added = [] } = draft;
  const marked = [
    ...subject.files.map(({ path, text }) => ({ path, text: edited(path, text, edits) })),
    ...added,
  ];
  const files = marked.map(({ path, text }) => ({ path, text: text.replace(MARK, "") }));
  for (const file of files) assertSyntax(file, `${operator.name} of ${subject.name}`);
  const place = placeIn(marked);
  assert(expects.kind === "passes" || place, `${operator.name} of ${subject.name} marks no place`);
  const names = { operator: operator.name, subject: subject.name };
  return { ...names, files, expects, witness, ...(place && { place }) };
}

function assertSyntax({ path, text }: FixtureFile, made: string): void {
  if (!/(?<!\.d)\.ts$/.test(path)) return;
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.ES2023);
  // What the parser found is kept on the file, though its type does not say so.
  const [first] = (source as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics;
  assert(!first, `${made} is not TypeScript: ${first && String(first.messageText)}\n${text}`);
}

function edited(path: string, text: string, edits: readonly Edit[]): string {
  const here = edits
    .filter(({ file }) => file === path)
    .toSorted((a, b) => b.start - a.start || b.end - a.end);
  return here.reduce((done, { start, end, text: put }) => {
    assert(start <= end && end <= text.length, `an edit outside ${path}`);
    return done.slice(0, start) + put + done.slice(end);
  }, text);
}

function placeIn(files: readonly FixtureFile[]): Mutant["place"] {
  for (const { path, text } of files) {
    const at = text.indexOf(MARK);
    if (at >= 0) return { file: path, line: text.slice(0, at).split("\n").length };
  }
  return undefined;
}
