/** Draws a frame: an arrow to the place, then its lines with their numbers and marks. */
import { excerpt } from "./excerpt.ts";
import type { Frame } from "./frame.ts";
import type { Paint } from "./paint.ts";

/** The room and colours of a drawing. */
export interface Canvas {
  readonly paint: Paint;
  /** Columns of the whole drawing. */
  readonly width: number;
  /** Columns of the line numbers. */
  readonly gutter: number;
}

/** How many columns the line numbers of all frames need. */
export function gutterOf(frames: readonly Frame[]): number {
  const lines = frames.flatMap((frame) => frame.marks.map((mark) => mark.line));
  return String(Math.max(1, ...lines)).length;
}

/** One frame; `-->` leads to the first, `:::` to the others. */
export function drawFrame(frame: Frame, first: boolean, canvas: Canvas): readonly string[] {
  const pad = " ".repeat(canvas.gutter);
  const arrow = canvas.paint("frame", first ? `${pad}-->` : `${pad}:::`);
  if (frame.lines === undefined) return untold(frame).map((place) => `${arrow} ${place}`);
  const edge = canvas.paint("frame", `${pad} |`);
  return [`${arrow} ${frame.place}`, edge, ...body(frame, frame.lines, canvas), edge];
}

/** Without the text there is nothing to underline; the places and what is said of them remain. */
function untold(frame: Frame): readonly string[] {
  if (frame.marks.length === 0) return [frame.place];
  return frame.marks.map(({ place, text }) => (text === undefined ? place : `${place}: ${text}`));
}

function body(frame: Frame, lines: readonly string[], canvas: Canvas): readonly string[] {
  const marked = [...new Set(frame.marks.map((mark) => mark.line))].toSorted((a, b) => a - b);
  return withGaps(marked).flatMap((number) =>
    number === "gap"
      ? [canvas.paint("frame", "...")]
      : drawLine(number, lines[number]!, frame, canvas),
  );
}

/** A single line left out is shown; more become a gap. */
function withGaps(numbers: readonly number[]): readonly (number | "gap")[] {
  return numbers.flatMap((number, i) => {
    const distance = number - (numbers[i - 1] ?? number);
    if (distance <= 1) return [number];
    return distance === 2 ? [number - 1, number] : ["gap" as const, number];
  });
}

function drawLine(
  number: number,
  line: string,
  frame: Frame,
  { paint, width, gutter }: Canvas,
): readonly string[] {
  const marks = frame.marks.filter((mark) => mark.line === number);
  const [text, ...rows] = excerpt(line, marks, Math.max(20, width - gutter - 3), paint);
  const head = paint("frame", `${(number === 0 ? "" : String(number)).padStart(gutter)} |`);
  const edge = paint("frame", `${" ".repeat(gutter)} |`);
  return [text === "" ? head : `${head} ${text}`, ...rows.map((row) => `${edge} ${row}`)];
}
