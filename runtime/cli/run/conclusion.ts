/** The last words of a run: what came of it, where it answers, what to type next. */
import { counted, durationText } from "../text/amount-text.ts";
import { dataText } from "../text/data-text.ts";
import type { Line } from "../text/line.ts";
import type { Progress } from "./progress.ts";

/** `type` makes the command line of another command on the same topology. */
export function conclusion(
  progress: Progress,
  type: (command: string, ...words: readonly string[]) => string,
): readonly Line[] {
  const { finished } = progress;
  if (finished === undefined) return [];
  const took: Line = [["faint", `  ${durationText(finished.durationMs)}`]];
  switch (finished.outcome) {
    case "succeeded":
      return [
        [["good", success(progress)], ...took],
        ...addresses(progress),
        ...next(progress, type),
      ];
    case "failed":
      return [[["bad", failure(progress)], ...took], ...afterFailure(progress, type)];
    case "interrupted":
      return [[["warn", "interrupted"], ...took], ["the same command goes on from here"]];
  }
}

function success(progress: Progress): string {
  const { verb, app, topology } = progress;
  const writes = progress.finished?.writes ?? 0;
  const kept = counted(promises(progress), "promise");
  if (verb === "smoke") return `${app} works on ${topology}: ${kept} kept`;
  if (verb === "destroy")
    return writes === 0
      ? `nothing to do: there is nothing of ${app} on ${topology}`
      : `removed ${app} from ${topology}: ${counted(writes, "resource")}`;
  if (writes === 0) return `nothing to do: everything is as asked, ${kept} kept`;
  return `deployed ${app} to ${topology}: ${counted(writes, "resource")} written, ${kept} kept`;
}

function failure({ verb, app, topology, scores }: Progress): string {
  const count = (state: string) => scores.filter((score) => score.state === state).length;
  const skipped = count("skipped") === 0 ? "" : `, ${count("skipped")} skipped`;
  return `${verb} ${app} ${topology} failed: ${counted(count("failed"), "Score")} failed${skipped}`;
}

function promises({ scores }: Progress): number {
  return scores.flatMap((score) => score.promises).filter(({ held }) => held).length;
}

function addresses({ verb, scores }: Progress): readonly Line[] {
  if (verb !== "deploy") return [];
  const found = scores.flatMap(({ outline, outputs }) =>
    Object.values(outputs)
      .map(dataText)
      .filter((text) => /^https?:\/\//.test(text))
      .map((url) => ({ path: outline.path, url })),
  );
  const width = Math.max(0, ...found.map(({ path }) => path.length));
  const lines = found.map(({ path, url }): Line => [`  ${path.padEnd(width)}  `, ["strong", url]]);
  return lines.length === 0 ? [] : [[], ...lines];
}

type Type = (command: string, ...words: readonly string[]) => string;

function next({ verb }: Progress, type: Type): readonly Line[] {
  if (verb !== "deploy") return [];
  return suggestions([
    [type("status"), "how it is"],
    [type("logs"), "what it says"],
    [type("destroy"), "removes it again"],
  ]);
}

function afterFailure({ verb, scores }: Progress, type: Type): readonly Line[] {
  const failed = scores.find(({ state, resources }) => state === "failed" && resources.length > 0);
  if (verb === "destroy" || failed === undefined) return [];
  return suggestions([
    [type("logs", failed.outline.path), "what it said"],
    [type("status"), "how everything is"],
  ]);
}

function suggestions(lines: readonly (readonly [string, string])[]): readonly Line[] {
  const width = Math.max(...lines.map(([command]) => command.length));
  const shown = lines.map(([command, why]): Line => {
    return [`  ${command.padEnd(width)}  `, ["faint", why]];
  });
  return [[], ["next:"], ...shown];
}
