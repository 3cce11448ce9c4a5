/** Findings, as the panel shows them. */
import type { FindingPicture } from "../picture.ts";
import { html } from "./element.ts";
import { placeLink } from "./link.ts";
import { type Content, prose } from "./sections.ts";

export function findingList(
  findings: readonly FindingPicture[],
  base: string | undefined,
): readonly Content[] {
  return findings.map((finding) =>
    html(
      "article",
      { class: `finding ${finding.severity}` },
      html("p", { class: "message" }, html("b", {}, finding.code), " ", ...prose(finding.message)),
      finding.place && html("p", {}, placeLink(finding.place, base)),
      ...finding.notes.map((note) => said("note", note)),
      ...finding.help.map((help) => said("help", help)),
    ),
  );
}

function said(word: string, text: string): HTMLElement {
  return html("p", { class: word }, html("b", {}, `${word}: `), ...prose(text));
}
