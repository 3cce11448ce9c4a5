/** What belongs to one Score in the tree of a run: its resources and its promises. */
import { changeLines } from "../text/data-text.ts";
import type { Line, Segment } from "../text/line.ts";
import type {
  PromiseProgress,
  ResourceProgress,
  ScoreProgress,
  ScoreState,
} from "./score-progress.ts";
import { type Moment, spinner } from "./moment.ts";

const MOST_CHANGES = 4;

interface Then extends Moment {
  /** The run has ended. */
  readonly over: boolean;
}

export function belongings(score: ScoreProgress, moment: Then): readonly Line[] {
  return [
    ...score.resources.flatMap((resource) => resourceLines(resource, moment)),
    ...score.promises.map((promise) => promiseLine(promise, score, moment)),
  ];
}

function resourceLines(resource: ResourceProgress, { verbose }: Moment): readonly Line[] {
  if (resource.changes.length === 0) return [];
  const sign: Segment = resource.exists ? ["warn", "~ "] : ["good", "+ "];
  const changes = resource.exists || verbose ? changeLines(resource.changes) : [];
  const shown = verbose ? changes : changes.slice(0, MOST_CHANGES);
  const more = changes.length - shown.length;
  return [
    [sign, resource.resource],
    ...shown.map((line): Line => ["    ", ...line]),
    ...(more > 0 ? [[["faint", `    … and ${more} more`]] satisfies Line] : []),
  ];
}

function promiseLine(promise: PromiseProgress, { state }: ScoreProgress, moment: Then): Line {
  if (promise.held)
    return [
      ["good", "✓ "],
      ["faint", promise.promise],
    ];
  const seen = promise.failure === undefined ? "" : `: ${promise.failure}`;
  return [
    openSign(state, moment),
    promise.promise,
    ["faint", `  attempt ${promise.attempt}${seen}`],
  ];
}

function openSign(state: ScoreState, moment: Then): Segment {
  if (state === "failed") return ["bad", "✗ "];
  return moment.over ? ["warn", "◌ "] : ["busy", `${spinner(moment)} `];
}
