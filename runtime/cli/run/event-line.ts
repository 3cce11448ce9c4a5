/** One line for each event that matters, where progress can not be redrawn: files, pipes, CI. */
import type { HarmonyEvent } from "../../event.ts";
import { changeLines, dataText } from "../text/data-text.ts";
import type { Line, Segment } from "../text/line.ts";
import type { Progress } from "./progress.ts";

export interface EventLineOptions {
  /** What the events before this one add up to. */
  readonly before: Progress | undefined;
  /** Differences are told in full. */
  readonly verbose: boolean;
}

export function eventLines(
  event: HarmonyEvent,
  { before, verbose }: EventLineOptions,
): readonly Line[] {
  switch (event.type) {
    case "run-started":
      return [[["strong", `${event.verb} ${event.app} ${event.topology}`]]];
    case "resource-compared":
      return comparison(event, verbose);
    case "resource-progressed":
      return step(event, before);
    case "resource-ready":
      return event.written ? [told(event.score, `${event.resource} is ready`)] : [];
    case "smoke-tried":
      return attempt(event, before);
    case "score-deployed":
      return [told(event.score, ["good", deployedWord(event, before)], address(event.outputs))];
    case "score-failed":
      return [told(event.score, ["bad", `failed: ${event.diagnostic.message}`])];
    case "score-skipped":
      return [told(event.score, `skipped: ${event.because} is not deployed`)];
    case "resource-removed":
      return [[`${event.resource} removed: ${event.why}`]];
    case "score-started":
    case "warned":
    case "run-finished":
      return [];
  }
}

type Compared = Extract<HarmonyEvent, { type: "resource-compared" }>;
type Deployed = Extract<HarmonyEvent, { type: "score-deployed" }>;
type Progressed = Extract<HarmonyEvent, { type: "resource-progressed" }>;
type Tried = Extract<HarmonyEvent, { type: "smoke-tried" }>;

function told(score: string, ...news: readonly Segment[]): Line {
  return [["strong", `${score}: `], ...news];
}

function comparison(event: Compared, verbose: boolean): readonly Line[] {
  const { score, resource, changes, status } = event;
  if (changes.length === 0) return [];
  const lines = changeLines(changes).map((line) => told(score, "  ", ...line));
  const what = status.word === "NotFound" ? "is to be created" : "is to be changed";
  const paths = changes.map(({ path }) => path).filter((path) => path !== "");
  const where = paths.length > 0 && !verbose ? `: ${paths.join(", ")}` : "";
  return [told(score, `${resource} ${what}${where}`), ...(verbose ? lines : [])];
}

/** A step that is told again says nothing new. */
function step(
  { score, resource, message }: Progressed,
  before: Progress | undefined,
): readonly Line[] {
  const last = before?.scores.find(({ outline }) => outline.path === score)?.activity;
  return last === message ? [] : [told(score, `${resource}: ${message}`)];
}

/** An attempt that saw the same as the one before it is not worth a line. */
function attempt(event: Tried, before: Progress | undefined): readonly Line[] {
  if (event.failure === undefined)
    return [told(event.score, ["good", "promise kept"], `: ${event.promise}`)];
  const score = before?.scores.find(({ outline }) => outline.path === event.score);
  const last = score?.promises.find(({ test }) => test === event.test);
  if (last?.failure === event.failure) return [];
  return [told(event.score, `${event.promise} Attempt ${event.attempt}: ${event.failure}`)];
}

function deployedWord({ written }: Deployed, before: Progress | undefined): string {
  if (before?.verb === "smoke") return "works";
  return written ? "deployed" : "as asked";
}

function address(outputs: { readonly [name: string]: unknown }): string {
  const url = Object.values(outputs).find(
    (value) => typeof value === "string" && /^https?:\/\//.test(value),
  );
  return typeof url === "string" ? `: ${dataText(url)}` : "";
}
