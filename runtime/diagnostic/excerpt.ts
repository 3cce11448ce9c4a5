/** One line of text with marks under it, cut to the room there is. */
import { cellsOf } from "./cell.ts";
import { type Seen, cut } from "./cut.ts";
import type { Ink, Paint } from "./paint.ts";
import { type Row, blankRow, put, showRow } from "./row.ts";

/** A stretch of a line to mark. */
export interface Mark extends Seen {
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
