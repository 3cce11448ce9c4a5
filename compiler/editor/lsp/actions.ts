/** Fixes as the protocol of editors has them: quick fixes of a place, and all that can't be meant otherwise. */
import {
  type CodeAction,
  CodeActionKind,
  type Range,
  type TextEdit,
  type WorkspaceEdit,
} from "vscode-languageserver/node";
import type { Change } from "../../fix/change.ts";
import { type Changes, together } from "../../fix/fix.ts";
import type { OpenProject } from "../open-project.ts";
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
  const changes = together(offers.filter(({ fix }) => fix.certain).map((offer) => offer.changes));
  if (changes.size === 0) return [];
  const title = "make every certain fix of harmony";
  return [{ title, kind: fixAll, edit: editOf(changes, project) }];
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
