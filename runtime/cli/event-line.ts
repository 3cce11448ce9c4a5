/** One line for each event that matters, where progress can not be redrawn: files, pipes, CI. */
import type { HarmonyEvent } from "../event.ts";
import { dataText } from "./data-text.ts";
import type { Line, Segment } from "./line.ts";
import type { Progress } from "./progress.ts";

/** The lines of `event`; `before` is what the events before it add up to. */
export function eventLines(event: HarmonyEvent, before: Progress | undefined): readonly Line[] {
  switch (event.type) {
    case "run-started":
      return [[["strong", `${event.verb} ${event.app} ${event.topology}`]]];
    case "resource-compared":
      return event.changes.length === 0 ? [] : [told(event.score, comparison(event))];
    case "resource-progressed":
      return [told(event.score, `${event.resource}: ${event.message}`)];
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
type Tried = Extract<HarmonyEvent, { type: "smoke-tried" }>;

function told(score: string, ...news: readonly Segment[]): Line {
  return [["strong", `${score}: `], ...news];
}

function comparison({ resource, changes, status }: Compared): string {
  if (status.word === "NotFound") return `${resource} is to be created`;
  const paths = changes.map(({ path }) => path).filter((path) => path !== "");
  return `${resource} is to be changed${paths.length > 0 ? `: ${paths.join(", ")}` : ""}`;
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
