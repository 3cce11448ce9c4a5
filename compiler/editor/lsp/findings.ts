/** Findings as the protocol of editors has them. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import {
  type Diagnostic as Told,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
} from "vscode-languageserver/node";
import type { OpenProject } from "../open-project.ts";
import { fileOf, spanOf } from "../places.ts";
import { pageOf } from "../page.ts";
import { textOf } from "../words.ts";
import { locationOf, rangeOf, uriOf } from "./place.ts";

/** The findings of a project by URI, in the order they are in. */
export function findingsByUri(project: OpenProject): ReadonlyMap<string, readonly Told[]> {
  const byUri = Map.groupBy(project.findings(), (finding) =>
    uriOf(project.absolute(fileOf(finding) ?? "package.json")),
  );
  return new Map([...byUri].map(([uri, own]) => [uri, own.map((each) => told(each, project))]));
}

/** One finding. */
export function told(finding: Diagnostic, { root }: OpenProject): Told {
  const { Error, Warning } = DiagnosticSeverity;
  const page = pageOf(finding.code);
  const related = (finding.labels ?? []).map(
    ({ span, text: message }): DiagnosticRelatedInformation => ({
      location: locationOf(span, root),
      message,
    }),
  );
  return {
    range: rangeOf(spanOf(finding)),
    severity: finding.severity === "error" ? Error : Warning,
    source: "harmony",
    code: finding.code,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    message: textOf(finding),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}
