/** The GitHub view: the lines of each Score in a group of their own, once it is finished. */
import { eventLines } from "./event-line.ts";
import { paintLines } from "../text/line.ts";
import type { Progress } from "./progress.ts";
import { type Output, say } from "../terminal.ts";
import type { View } from "./view.ts";

export function githubView(output: Output, { verbose }: { readonly verbose: boolean }): View {
  let before: Progress | undefined;
  const open = new Map<string, string[]>();
  const closeGroup = (score: string, lines: readonly string[]) => {
    // Groups can't be nested or run side by side, so lines are kept back until theirs is complete.
    say(output, [`::group::${escaped(score)}`, ...lines, "::endgroup::"].join("\n"));
    open.delete(score);
  };
  return {
    show(event, progress) {
      const lines = eventLines(event, { before, verbose }).map((line) =>
        paintLines([line], { color: false }),
      );
      before = progress;
      const score = "score" in event ? event.score : undefined;
      if (score === undefined) return say(output, lines.map(escaped).join("\n"));
      const group = open.get(score) ?? [];
      group.push(...lines.map(escaped));
      open.set(score, group);
      if (/^score-(deployed|failed|skipped)$/.test(event.type)) closeGroup(score, group);
    },
    close() {
      for (const [score, lines] of open) closeGroup(score, lines);
    },
  };
}

/** A line of ours must not be taken for a command of the workflow. */
function escaped(line: string): string {
  return line.replace(/^\s*::/, " : :");
}
