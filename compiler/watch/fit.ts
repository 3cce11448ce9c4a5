/** Fits texts to a screen: as many as there is room for, and how many there are besides. */
import { stripVTControlCharacters } from "node:util";

export interface Room {
  readonly rows: number;
  readonly columns: number;
}

/** Lines that take no more than `room`; a block is cut only when it is the first. */
export function fitting(blocks: readonly string[], room: Room): readonly string[] {
  const lines: string[] = [];
  let rows = room.rows;
  for (const [i, block] of blocks.entries()) {
    const isLast = i === blocks.length - 1;
    const own = block.split("\n");
    const wanted = rowsOf(own, room.columns) + (isLast ? 0 : 2);
    if (wanted > rows && i > 0) return [...lines, andMore(blocks.length - i)];
    if (wanted > rows) return [...cut(own, { ...room, rows: rows - 1 }), andMore(blocks.length)];
    lines.push(...own, ...(isLast ? [] : [""]));
    rows -= rowsOf(own, room.columns) + 1;
  }
  return lines;
}

function cut(lines: readonly string[], { rows, columns }: Room): readonly string[] {
  const kept: string[] = [];
  let left = rows;
  for (const line of lines) {
    left -= rowsOf([line], columns);
    if (left < 0) return kept;
    kept.push(line);
  }
  return kept;
}

/** Rows that `lines` take on a terminal that breaks those that are too long. */
export function rowsOf(lines: readonly string[], columns: number): number {
  return lines.reduce((sum, line) => {
    const { length } = stripVTControlCharacters(line);
    return sum + Math.max(1, Math.ceil(length / columns));
  }, 0);
}

function andMore(count: number): string {
  return `… ${count} more: \`harmony-gen check\` shows all`;
}
