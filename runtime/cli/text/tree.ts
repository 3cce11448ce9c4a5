/** Draws Scores as a tree: each a line of its own, and lines that belong to it below. */
import type { ScoreOutline } from "../../event.ts";
import type { Line } from "./line.ts";

/** What is shown of one Score. */
export interface TreeEntry {
  readonly head: Line;
  readonly body: readonly Line[];
}

export function drawTree(
  scores: readonly ScoreOutline[],
  entryOf: (score: ScoreOutline) => TreeEntry,
): readonly Line[] {
  const partsOf = (path: string | undefined) => scores.filter(({ parent }) => parent === path);
  const draw = (score: ScoreOutline, first: string, rest: string): readonly Line[] => {
    const parts = partsOf(score.path);
    const entry = entryOf(score);
    const gap = parts.length > 0 ? "│ " : "  ";
    return [
      [["faint", first], ...entry.head],
      ...entry.body.map((line): Line => [["faint", `${rest}${gap}`], ...line]),
      ...parts.flatMap((part, index) =>
        index === parts.length - 1
          ? draw(part, `${rest}└─ `, `${rest}   `)
          : draw(part, `${rest}├─ `, `${rest}│  `),
      ),
    ];
  };
  return partsOf(undefined).flatMap((root) => draw(root, "", ""));
}

/** What a Score is called below its parent: `north` for `sites.north` in `sites`. */
export function nameIn(score: ScoreOutline): string {
  const { path, parent } = score;
  return parent !== undefined && path.startsWith(`${parent}.`)
    ? path.slice(parent.length + 1)
    : path;
}
