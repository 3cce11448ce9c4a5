/** Fixes as the protocol of editors has them: quick fixes of a place, and all that can't be meant otherwise. */
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import { type Change, overlap } from "../../fix/change.ts";
import type { Changes } from "../../fix/fix.ts";
import type { Offer, OpenProject } from "../open-project.ts";
import { spanOf } from "../places.ts";
import { told } from "./findings.ts";
import { positionAt, rangeOf, touch, uriOf } from "./place.ts";

export const fixAll = `${CodeActionKind.SourceFixAll}.harmony`;

/** The quick fixes for the findings of `file` that `range` touches. */
export function quickFixes(
  file: string,
  range: Range,
  project: OpenProject,
): readonly CodeAction[] {
  const touched = project
    .sheet(file)
    .findings.filter((each) => touch(rangeOf(spanOf(each)), range));
  return touched.flatMap((finding) =>
    project.offers(finding).map(({ fix, changes }) => ({
      title: fix.title,
      kind: CodeActionKind.QuickFix,
      diagnostics: [told(finding, project)],
      isPreferred: fix.certain,
      edit: editOf(changes, project),
    })),
  );
}

/** One action that makes every certain fix of `file`. */
export function allFixes(file: string, project: OpenProject): readonly CodeAction[] {
  const offers = project.sheet(file).findings.flatMap((finding) => project.offers(finding));
  const changes = together(offers.filter(({ fix }) => fix.certain));
  if (changes.size === 0) return [];
  const title = "make every certain fix of harmony";
  return [{ title, kind: fixAll, edit: editOf(changes, project) }];
}

/** As many of them as do not get into each other's way. */
function together(offers: readonly Offer[]): Changes {
  const all = new Map<string, readonly Change[]>();
  for (const { changes } of offers) {
    const joined = [...changes].map(
      ([file, own]) => [file, [...(all.get(file) ?? []), ...own]] as const,
    );
    if (joined.some(([, own]) => overlap(own))) continue;
    for (const [file, own] of joined) all.set(file, own);
  }
  return all;
}

function editOf(changes: Changes, project: OpenProject): WorkspaceEdit {
  const files = [...changes].map(([file, own]) => {
    const path = project.absolute(file);
    const text = project.textOf(path) ?? "";
    return [uriOf(path), own.map((change) => textEdit(change, text))] as const;
  });
  return { changes: Object.fromEntries(files) };
}

function textEdit({ start, end, text: newText }: Change, text: string): TextEdit {
  return { range: { start: positionAt(text, start), end: positionAt(text, end) }, newText };
}
