/** The graph of an app as people read it: its Scores as a tree, and what each waits for. */
import type { ScoreOutline } from "../../event.ts";
import type { Line } from "../text/line.ts";
import { drawTree, nameIn } from "../text/tree.ts";

export function graphLines(scores: readonly ScoreOutline[]): readonly Line[] {
  return drawTree(scores, (score) => ({
    head: [["strong", nameIn(score)], `  ${score.name}`, ["faint", `  ${score.summary}`]],
    body: score.after.map((path): Line => [["faint", "waits for "], path]),
  }));
}
