/** A status report as people read it. */
import type { ResourceReport, ScoreOutline, StatusReport } from "../../event.ts";
import type { StatusWord } from "../../resource.ts";
import { changeLines, dataText } from "../text/data-text.ts";
import type { Ink, Line, Segment } from "../text/line.ts";
import { drawTree, nameIn, type TreeEntry } from "../text/tree.ts";

const SIGNS: { readonly [K in StatusWord]: readonly [Ink, string] } = {
  Current: ["good", "✓"],
  InProgress: ["busy", "…"],
  Failed: ["bad", "✗"],
  Terminating: ["warn", "↓"],
  NotFound: ["warn", "○"],
  Unknown: ["warn", "?"],
};

type ScoreReport = StatusReport["scores"][number];

export function statusLines(
  report: StatusReport,
  scores: readonly ScoreOutline[],
): readonly Line[] {
  const found = new Map(report.scores.map((score) => [score.score, score]));
  return [
    [["strong", `status ${report.app}`], ` ${report.topology}: `, health(report)],
    ...drawTree(scores, (score) => entryOf(score, found.get(score.path))),
    ...(report.strays.length > 0 ? [[["strong", "no Score asks for"]] satisfies Line] : []),
    ...report.strays.flatMap(resourceLines),
  ];
}

function health({ healthy, scores }: StatusReport): Segment {
  const all = scores.flatMap(({ resources }) => resources);
  const isThere = all.some(({ status }) => status.word !== "NotFound");
  if (healthy) return ["good", "healthy"];
  return isThere ? ["bad", "not as asked"] : ["warn", "not deployed"];
}

function entryOf(outline: ScoreOutline, found: ScoreReport | undefined): TreeEntry {
  const outputs = Object.entries(found?.outputs ?? {}).map(([name, value]): Line => {
    return [["faint", `${name}  ${dataText(value)}`]];
  });
  return {
    head: [
      ["strong", nameIn(outline)],
      ["faint", `  ${outline.summary}`],
    ],
    body: [...(found?.resources ?? []).flatMap(resourceLines), ...outputs],
  };
}

function resourceLines({ resource, status, drift }: ResourceReport): readonly Line[] {
  const { word, message } = status;
  const [ink] = SIGNS[word];
  // Of what is not there, everything differs; that is no drift.
  const drifted = word === "NotFound" ? [] : changeLines(drift);
  return [
    [SIGNS[word], " ", resource, "  ", [ink, word], ["faint", `  ${message}`]],
    ...drifted.map((line): Line => [["warn", "    drifted: "], ...line]),
  ];
}
