/** A row of marks below a line: single characters at columns, and at most one text at its end. */
import type { Ink, Paint } from "./paint.ts";

export interface Row {
  readonly signs: { readonly sign: string; readonly ink: Ink }[];
  tail?: { readonly column: number; readonly text: string; readonly ink: Ink };
}

export function blankRow(): Row {
  return { signs: [] };
}

/** Writes `text` at `column`, over what is there. */
export function put(row: Row, column: number, text: string, ink: Ink): void {
  while (row.signs.length < column) row.signs.push({ sign: " ", ink: "plain" });
  Array.from(text).forEach((sign, i) => (row.signs[column + i] = { sign, ink }));
}

/** The row as text. */
export function showRow(row: Row, paint: Paint): string {
  const tail = row.tail;
  if (tail === undefined) return showSigns(row, row.signs.length, paint);
  const signs = showSigns(row, tail.column, paint);
  return signs + paint(tail.ink, tail.text);
}

function showSigns(row: Row, width: number, paint: Paint): string {
  const blank = { sign: " ", ink: "plain" } as const;
  const signs = Array.from({ length: width }, (_, i) => row.signs[i] ?? blank);
  let text = "";
  for (let i = 0; i < signs.length;) {
    const end = signs.findIndex((other, j) => j > i && other.ink !== signs[i]!.ink);
    const run = signs.slice(i, end === -1 ? undefined : end);
    text += paint(run[0]!.ink, run.map(({ sign }) => sign).join(""));
    i += run.length;
  }
  return text;
}
