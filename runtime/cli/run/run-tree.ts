/** The tree of a run: every Score with its state, what is done to it, and its promises. */
import type { ScoreOutline } from "../../event.ts";
import { durationText } from "../text/amount-text.ts";
import { belongings } from "./belongings.ts";
import { dataText } from "../text/data-text.ts";
import type { Line, Segment } from "../text/line.ts";
import { type Moment, spinner } from "./moment.ts";
import type { Progress } from "./progress.ts";
import type { ScoreProgress } from "./score-progress.ts";
import { drawTree, nameIn, type TreeEntry } from "../text/tree.ts";

const WORTH_TELLING_MS = 100;

export function runTree(progress: Progress, moment: Moment): readonly Line[] {
  const of = new Map(progress.scores.map((score) => [score.outline.path, score]));
  const tree = drawTree(
    progress.scores.map(({ outline }) => outline),
    (outline) => entryOf(of.get(outline.path)!, progress, moment),
  );
  const removed = progress.removed.map(({ resource, why }): Line => {
    return [["faint", "- "], resource, ["faint", `  removed: ${why}`]];
  });
  return [title(progress, moment), ...tree, ...removed, ...leftover(progress, moment)];
}

function title(progress: Progress, { nowMs, stopping }: Moment): Line {
  const { verb, app, topology, startedAt, finished } = progress;
  const took = durationText(finished?.durationMs ?? nowMs - startedAt);
  const stops: Segment = ["warn", stopping && !finished ? "  stopping… (once more: at once)" : ""];
  return [["strong", `${verb} ${app}`], ` ${topology}`, ["faint", `  ${took}`], stops];
}

/** What is being done to resources that belong to no Score. */
function leftover({ activity, finished }: Progress, moment: Moment): readonly Line[] {
  return activity === undefined || finished ? [] : [[["busy", spinner(moment)], " ", activity]];
}

function entryOf(score: ScoreProgress, progress: Progress, moment: Moment): TreeEntry {
  const shown = withParts(score, progress);
  const name: Segment = ["strong", nameIn(score.outline)];
  const head: Line =
    progress.finished && shown.state === "working"
      ? cutShort(name, progress.finished.outcome)
      : [glyph(shown, moment), " ", name, ...news(shown, progress, moment)];
  return { head, body: belongings(shown, { ...moment, over: progress.finished !== undefined }) };
}

/** What still works when the run is over: a destroy that came to its end removed it, any other run was interrupted. */
function cutShort(name: Segment, outcome: "succeeded" | "failed" | "interrupted"): Line {
  return outcome === "succeeded"
    ? [["good", "✓ "], name, ["faint", "  removed"]]
    : [["warn", "◌ "], name, ["warn", "  interrupted"]];
}

/** A composite works as long as one of its parts does. */
function withParts(score: ScoreProgress, progress: Progress): ScoreProgress {
  const below = (outline: ScoreOutline) => isBelow(outline, score.outline, progress);
  const busy = progress.scores.some((other) => other.state === "working" && below(other.outline));
  return score.state === "waiting" && busy ? { ...score, state: "working" } : score;
}

function isBelow(outline: ScoreOutline, above: ScoreOutline, progress: Progress): boolean {
  if (outline.parent === undefined) return false;
  if (outline.parent === above.path) return true;
  const parent = progress.scores.find((other) => other.outline.path === outline.parent);
  return parent !== undefined && isBelow(parent.outline, above, progress);
}

function glyph({ state }: ScoreProgress, moment: Moment): Segment {
  switch (state) {
    case "waiting":
      return ["faint", "◌"];
    case "working":
      return ["busy", spinner(moment)];
    case "deployed":
      return ["good", "✓"];
    case "failed":
      return ["bad", "✗"];
    case "skipped":
      return ["faint", "◌"];
  }
}

function news(score: ScoreProgress, progress: Progress, { nowMs }: Moment): Line {
  const { state, outline, activity = "", startedAt, endedAt = nowMs } = score;
  const elapsedMs = startedAt === undefined ? 0 : endedAt - startedAt;
  const took = elapsedMs < WORTH_TELLING_MS ? "" : `  ${durationText(elapsedMs)}`;
  switch (state) {
    case "waiting":
      return [["faint", waiting(outline, progress)]];
    case "working":
      return [activity && `  ${activity}`, ["faint", took]];
    case "deployed":
      return [["faint", `  ${addressOf(score) ?? outline.summary}${took}`]];
    case "failed":
      return [
        ["bad", `  ${activity}`],
        ["faint", took],
      ];
    case "skipped":
      return [["faint", `  skipped: ${score.because} is not deployed`]];
  }
}

function waiting({ after }: ScoreOutline, { scores }: Progress): string {
  const open = after.filter((path) =>
    scores.some(({ outline, state }) => outline.path === path && state !== "deployed"),
  );
  return open.length === 0 ? "" : `  waits for ${open.join(", ")}`;
}

/** The first output that is an address for people. */
function addressOf({ outputs }: ScoreProgress): string | undefined {
  return Object.values(outputs)
    .map(dataText)
    .find((text) => /^https?:\/\//.test(text));
}
