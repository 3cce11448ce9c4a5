/** Lines: text with its meaning, turned into colours and cut to the screen at the very end. */
import pc from "picocolors";
import { cellsOf } from "../../diagnostic/cell.ts";
import { clean } from "../../diagnostic/clean.ts";

/** What a piece of text means, which decides its colour. */
export type Ink = "plain" | "strong" | "faint" | "good" | "bad" | "warn" | "busy";

export type Segment = string | readonly [Ink, string];

/** One line on a screen. */
export type Line = readonly Segment[];

export interface Canvas {
  readonly color: boolean;
  /** Columns that a line may take; without it lines are never cut. */
  readonly width?: number;
}

/** The lines as text, without a line end after the last. What they quote can not steer the terminal. */
export function paintLines(lines: readonly Line[], canvas: Canvas): string {
  return lines.map((line) => paintLine(line, canvas)).join("\n");
}

function paintLine(line: Line, { color, width }: Canvas): string {
  const inks = inksOf(color);
  const segments = line.map((segment) => (typeof segment === "string" ? plain(segment) : segment));
  return cut(
    segments.map(([ink, text]) => [ink, oneLine(text)] as const),
    width,
  )
    .map(([ink, text]) => (text === "" ? text : inks[ink](text)))
    .join("")
    .trimEnd();
}

function plain(text: string): readonly [Ink, string] {
  return ["plain", text];
}

function oneLine(text: string): string {
  return clean(text).replaceAll("\n", " ");
}

function cut(
  segments: readonly (readonly [Ink, string])[],
  width = Infinity,
): readonly (readonly [Ink, string])[] {
  const cells = segments.flatMap(([ink, text]) => cellsOf(text).map((cell) => ({ ink, ...cell })));
  const total = cells.reduce((sum, cell) => sum + cell.width, 0);
  if (total <= width) return segments;
  let room = width - 1;
  const kept = cells.filter((cell) => (room -= cell.width) >= 0);
  return [...kept.map(({ ink, text }) => [ink, text] as const), ["faint", "…"]];
}

function inksOf(color: boolean): { readonly [K in Ink]: (text: string) => string } {
  const colors = pc.createColors(color);
  return {
    plain: (text) => text,
    strong: colors.bold,
    faint: colors.dim,
    good: colors.green,
    bad: colors.red,
    warn: colors.yellow,
    busy: colors.cyan,
  };
}
