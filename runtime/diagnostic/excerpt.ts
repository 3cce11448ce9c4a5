/** One line of text with marks under it, cut to the room there is. */
import { type Cell, cellsOf, widthOf } from "./cell.ts";
import type { Ink, Paint } from "./paint.ts";
import { type Row, blankRow, put, showRow } from "./row.ts";

/** A stretch of a line to mark. `start` and `length` in UTF-16 code units, from 0. */
export interface Mark {
  readonly start: number;
  readonly length: number;
  readonly text?: string;
  readonly ink: Ink;
  /** `^` for the place it is about, `-` for the others. */
  readonly sign: "^" | "-";
}

/** Shows the line and, below it, its marks with their texts. */
export function excerpt(
  line: string,
  marks: readonly Mark[],
  room: number,
  paint: Paint,
): readonly string[] {
  const { text, at } = cut(cellsOf(line.trimEnd()), marks, room);
  const placed = marks.map((mark) => place(mark, at)).toSorted((a, b) => b.from - a.from);
  return [text, ...rowsOf(placed).map((row) => showRow(row, paint))];
}

interface Placed extends Mark {
  /** Columns on the terminal, from 0; `to` is after the last. */
  readonly from: number;
  readonly to: number;
}

function place(mark: Mark, at: (offset: number) => number): Placed {
  const from = at(mark.start);
  return { ...mark, from, to: Math.max(from + 1, at(mark.start + mark.length)) };
}

/** The underline row, with the rightmost text on it; then the other texts, each hanging on a bar. */
function rowsOf(marks: readonly Placed[]): readonly Row[] {
  if (marks.length === 0) return [];
  const underline = blankRow();
  for (const mark of marks.toSorted((a) => (a.sign === "^" ? 1 : -1)))
    put(underline, mark.from, mark.sign.repeat(mark.to - mark.from), mark.ink);
  const told = marks.filter((mark) => mark.text !== undefined);
  const [last, ...others] = told;
  if (last === undefined) return [underline];
  const fits = marks.every((mark) => mark.to <= last.to);
  if (fits) underline.tail = { column: last.to + 1, text: last.text!, ink: last.ink };
  return [underline, ...hanging(fits ? others : told)];
}

function hanging(marks: readonly Placed[]): readonly Row[] {
  if (marks.length === 0) return [];
  return [bars(marks), ...marks.map((mark, i) => hang(mark, marks.slice(i + 1)))];
}

function hang(mark: Placed, later: readonly Placed[]): Row {
  const row = bars(later.filter((other) => other.from < mark.from));
  row.tail = { column: mark.from, text: mark.text!, ink: mark.ink };
  return row;
}

function bars(marks: readonly Placed[]): Row {
  const row = blankRow();
  for (const mark of marks) put(row, mark.from, "|", mark.ink);
  return row;
}

const DOTS = "...";

/** What is shown of a line, and the column at which an offset of the line stands. */
interface Cut {
  readonly text: string;
  readonly at: (offset: number) => number;
}

function cut(cells: readonly Cell[], marks: readonly Mark[], room: number): Cut {
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
