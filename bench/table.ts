/** One comparison as a line of the table. */
import type { Comparison } from "./compare.ts";

const widths = [44, 12, 20, 12, 6];

export const titles = line(["what", "against", "wall (least–most)", "peak memory", "turns"]);

/** Medians of the ratios of each turn, never of the times themselves. */
export function row({ title, against, turns }: Comparison): string {
  const wall = turns.map(({ ours, theirs }) => ours.wallMs / theirs.wallMs).sort(ascending);
  const spread = `(${wall.at(0)!.toFixed(2)}–${wall.at(-1)!.toFixed(2)})`;
  return line([title, against, `${factor(wall)} ${spread}`, peakOf(turns), String(turns.length)]);
}

function peakOf(turns: Comparison["turns"]): string {
  const ratios = turns.flatMap(({ ours, theirs }) =>
    ours.peakKib && theirs.peakKib ? [ours.peakKib / theirs.peakKib] : [],
  );
  return ratios.length === 0 ? "not known" : factor(ratios.sort(ascending));
}

function factor(sorted: readonly number[]): string {
  return `${sorted[Math.floor(sorted.length / 2)]!.toFixed(2)}×`;
}

function ascending(a: number, b: number): number {
  return a - b;
}

function line(cells: readonly string[]): string {
  return cells
    .map((cell, column) => cell.padEnd(widths[column]!))
    .join("  ")
    .trimEnd();
}
