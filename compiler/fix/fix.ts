/** Turns a fix into changes of texts, or into nothing where the source no longer says what was read. */
import type { Edit, Fix } from "@harmony/runtime/diagnostic";
import { type Change, overlap } from "./change.ts";
import { addMember, before, boundChange, exportClass, offerIn } from "./class.ts";
import { importChanges } from "./imports.ts";
import { nodeOf, nodesOf, Syntax, type SyntaxNode } from "./syntax.ts";

/** Changes by file, relative to the project's root. */
export type Changes = ReadonlyMap<string, readonly Change[]>;

/** Every change of `fix`; `undefined` when one of its steps can not be made. */
export function changesOf(
  { edits }: Fix,
  textOf: (file: string) => string | undefined,
): Changes | undefined {
  const files = [...Map.groupBy(edits, fileOf)];
  const changes = files.map(([file, own]) => [file, changesIn(file, own, textOf(file))] as const);
  const made = changes.filter((each): each is [string, readonly Change[]] => each[1] !== undefined);
  return made.length === files.length ? new Map(made) : undefined;
}

/** As many of `all` as do not get into each other's way, the first ones first. */
export function together(all: readonly Changes[]): Changes {
  const made = new Map<string, readonly Change[]>();
  for (const changes of all) {
    const joined = [...changes].map(
      ([file, own]) => [file, [...(made.get(file) ?? []), ...own]] as const,
    );
    if (joined.some(([, own]) => overlap(own))) continue;
    for (const [file, own] of joined) made.set(file, own);
  }
  return made;
}

function fileOf(edit: Edit): string {
  return edit.kind === "import" ? edit.file : edit.at.file;
}

function changesIn(
  file: string,
  edits: readonly Edit[],
  text: string | undefined,
): readonly Change[] | undefined {
  if (text === undefined) return undefined;
  const syntax = new Syntax(file, text);
  const imports = edits.filter((edit) => edit.kind === "import");
  const others = edits.filter((edit) => edit.kind !== "import").map((edit) => step(syntax, edit));
  const steps = [...others, importChanges(syntax, imports)];
  if (steps.some((each) => each === undefined)) return undefined;
  const changes = steps.flatMap((each) => each ?? []).map((change) => withLineEnds(change, text));
  return overlap(changes) ? undefined : changes;
}

/** In a file whose lines end as on Windows, new ones do so too. */
function withLineEnds(change: Change, text: string): Change {
  return text.includes("\r\n") ? { ...change, text: change.text.replaceAll("\n", "\r\n") } : change;
}

type Step = readonly Change[] | Change | undefined;

function step(syntax: Syntax, edit: Exclude<Edit, { kind: "import" }>): Step {
  const at = syntax.offsetOf(edit.at);
  if (at === undefined) return undefined;
  switch (edit.kind) {
    case "replace":
      return replaced(syntax, at, edit);
    case "await":
      return awaited(syntax, at);
    case "bound":
      return bound(syntax, at, edit);
    case "uncast":
      return uncast(syntax, at);
    case "offer":
      return offerIn(syntax, at, edit.capability);
    case "member":
      return addMember(syntax, at, edit.text);
    case "before":
      return before(syntax, at, edit.text);
    case "export":
      return exportClass(syntax, at);
    case "remove-entry":
      return withoutEntry(syntax, at);
  }
}

function replaced({ text }: Syntax, at: number, edit: Extract<Edit, { kind: "replace" }>): Step {
  if (!text.startsWith(edit.was, at)) return undefined;
  return { start: at, end: at + edit.was.length, text: edit.text };
}

function bound(syntax: Syntax, at: number, edit: Extract<Edit, { kind: "bound" }>): Step {
  const type = syntax.find(
    ({ type, start }) => start === at && /^TS.*(Type|Keyword|Reference)$/.test(type),
  );
  return type && boundChange(syntax, type, edit.add, edit.drop);
}

/** Only where the method itself can wait, and does not. */
function awaited(syntax: Syntax, at: number): Step {
  const call = syntax.find(({ type, start }) => type === "CallExpression" && start === at);
  const around = call && syntax.around(call);
  const nearest = around?.findLast(({ type }) => /Function/.test(type));
  if (!call || nearest?.["async"] !== true) return undefined;
  const parent = around?.at(-1);
  if (parent?.type === "AwaitExpression") return undefined;
  const isVoid = parent?.type === "UnaryExpression" && parent["operator"] === "void";
  return { start: isVoid ? parent.start : at, end: at, text: "await " };
}

function uncast(syntax: Syntax, at: number): Step {
  const cast = syntax.find((node) => node.start === at && isCast(node));
  if (!cast) return undefined;
  const inner = syntax.textOf(innermost(cast));
  const around = syntax.find(
    (node) => node.type === "ParenthesizedExpression" && nodeOf(node["expression"]) === cast,
  );
  const { start, end } = /^[\w$]+$/.test(inner) ? (around ?? cast) : cast;
  return { start, end, text: inner };
}

function isCast({ type }: SyntaxNode): boolean {
  return type === "TSAsExpression" || type === "TSTypeAssertion";
}

function innermost(node: SyntaxNode): SyntaxNode {
  const inner = nodeOf(node["expression"]);
  const isWrapping = isCast(node) || node.type === "ParenthesizedExpression";
  return isWrapping && inner ? innermost(inner) : node;
}

function withoutEntry(syntax: Syntax, at: number): Step {
  const owner = syntax.find(
    (node) => node.type === "ObjectExpression" && nodesOf(node["properties"]).some(startsAt(at)),
  );
  const entries = nodesOf(owner?.["properties"]);
  const index = entries.findIndex(startsAt(at));
  const [entry, previous, next] = [entries[index], entries[index - 1], entries[index + 1]];
  if (!entry) return undefined;
  if (next) return { start: entry.start, end: next.start, text: "" };
  return { start: previous?.end ?? entry.start, end: entry.end, text: "" };
}

function startsAt(at: number) {
  return ({ start }: SyntaxNode): boolean => start === at;
}
