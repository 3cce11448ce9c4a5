/** A finding of harmony-gen in the form of a complaint of TypeScript. */
import type { Diagnostic, Label } from "@harmony/runtime/diagnostic";
import type { TypeScript as ts } from "../read/typescript.ts";
import { fileOf, type SourceFiles } from "./source-files.ts";

/** The complaint: its place, what it says and what to do, and the other places that belong to it. */
export function complaintFor(finding: Diagnostic, files: SourceFiles): ts.Diagnostic {
  const { DiagnosticCategory: category } = files.typescript;
  const place = placeOf(finding, files);
  const level = finding.severity === "error" ? category.Error : category.Warning;
  const link = { category: level, code: numberOf(finding.code) };
  const path = place.file === undefined ? fileOf(finding) : undefined;
  const told = `${finding.code}: ${finding.message}${path === undefined ? "" : ` (${path})`}`;
  const next = detailsOf(finding).map((messageText) => ({ ...link, messageText }));
  return {
    ...link,
    ...place,
    source: "harmony",
    messageText: { ...link, messageText: told, next },
    relatedInformation: (finding.labels ?? []).map((label) => relatedTo(label, files)),
  };
}

interface Place {
  readonly file: ts.SourceFile | undefined;
  readonly start: number | undefined;
  readonly length: number | undefined;
}

const nowhere: Place = { file: undefined, start: undefined, length: undefined };

function placeOf({ location }: Diagnostic, files: SourceFiles): Place {
  if (location?.kind === "source") return files.at(location.span) ?? nowhere;
  if (location?.kind !== "file") return nowhere;
  const { path: file, line = 1, column = 1 } = location;
  return files.at({ file, line, column, length: 1 }) ?? nowhere;
}

function relatedTo(
  { span, text: messageText }: Label,
  files: SourceFiles,
): ts.DiagnosticRelatedInformation {
  const category = files.typescript.DiagnosticCategory.Message;
  return { category, code: 0, messageText, ...(files.at(span) ?? nowhere) };
}

function detailsOf({ code, label, notes = [], help = [] }: Diagnostic): readonly string[] {
  return [
    ...(label === undefined ? [] : [label]),
    ...notes.map((note) => `note: ${note}`),
    ...help.map((text) => `help: ${text}`),
    `explain: harmony-gen explain ${code}`,
  ];
}

// TypeScript has numbers only, and shows them as `TS…`; no code of its own has six digits.
function numberOf(code: string): number {
  return 900_000 + Number(code.slice(1));
}
