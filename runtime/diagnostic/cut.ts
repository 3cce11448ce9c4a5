/** Cuts a line that is longer than the room there is, around what is marked in it. */
import { type Cell, widthOf } from "./cell.ts";

/** A stretch of a line that should be seen, with what is said of it. */
export interface Seen {
  /** In UTF-16 code units, from 0. */
  readonly start: number;
  readonly length: number;
  readonly text?: string;
}

const DOTS = "...";

/** What is shown of a line, and the column at which an offset of the line stands. */
export interface Cut {
  readonly text: string;
  readonly at: (offset: number) => number;
}

export function cut(cells: readonly Cell[], marks: readonly Seen[], room: number): Cut {
  const columns = columnsOf(cells);
  const column = (offset: number) => columnAt(cells, columns, offset);
  const width = columns.at(-1)!;
  if (width <= room) return { text: cells.map((cell) => cell.text).join(""), at: column };
  const first = Math.min(...marks.map((mark) => column(mark.start)));
  const ends = marks.map((mark) => column(mark.start + mark.length) + widthOf(mark.text ?? ""));
  const from = windowStart(first, Math.max(0, ...ends), room);
  return cutTo(cells, columns, from, from + room, column);
}

/** As far left as possible while the marks and their texts are seen, and never right of the first mark. */
function windowStart(first: number, end: number, room: number): number {
  const wanted = end + 1 + DOTS.length - room;
  return wanted <= 0 ? 0 : Math.max(0, Math.min(wanted, first - DOTS.length - 1));
}

function cutTo(
  cells: readonly Cell[],
  columns: readonly number[],
  from: number,
  to: number,
  column: (offset: number) => number,
): Cut {
  const left = from > 0 ? from + DOTS.length : 0;
  const right = columns.at(-1)! > to ? to - DOTS.length : to;
  const kept = cells.filter((cell, i) => columns[i]! >= left && columns[i]! + cell.width <= right);
  const lead = kept[0] === undefined ? left : column(kept[0].offset);
  const before = (from > 0 ? DOTS : "") + " ".repeat(lead - left);
  const after = columns.at(-1)! > to ? DOTS : "";
  const text = before + kept.map((cell) => cell.text).join("") + after;
  return { text, at: (offset) => Math.min(Math.max(column(offset), left), right) - from };
}

/** The column of each cell, and last the width of all. */
function columnsOf(cells: readonly Cell[]): readonly number[] {
  const columns = [0];
  for (const cell of cells) columns.push(columns.at(-1)! + cell.width);
  return columns;
}

/** The end of the line has a column too, and so has what is missing one after it. */
function columnAt(cells: readonly Cell[], columns: readonly number[], offset: number): number {
  const next = cells.findIndex((cell) => cell.offset >= offset);
  if (next !== -1) return columns[next]!;
  const last = cells.at(-1);
  const end = last === undefined ? 0 : last.offset + last.text.length;
  return columns.at(-1)! + (offset > end ? 1 : 0);
}
