/** The table: a line for each comparison, with what it should be. */
import { availableParallelism, loadavg } from "node:os";
import type { Comparison } from "./compare.ts";

const widths = [48, 22, 20, 10, 7, 10, 5];

export const titles = line(
  ["what", "against", "time (least–most)", "aim", "memory", "aim", "turns"].map(String),
);

/** How to read it, and where it was measured. */
export function legend(): string {
  const [busy = 0] = loadavg();
  const lines = [
    "Each number is ours divided by theirs, run in turns on this machine: below 1 is less time, or less memory at the peak.",
    `Medians of the turns' ratios. Node ${process.version}, ${availableParallelism()} processors, ${busy.toFixed(1)} of them busy when it began.`,
  ];
  if (busy > availableParallelism() / 2)
    lines.push("The machine is busy with something else: what takes longest suffers most.");
  return lines.join("\n");
}

export function row(comparison: Comparison): string {
  const { title, against, aim, turns } = comparison;
  const [wall, peak] = [wallRatios(comparison), peakRatios(comparison)];
  const spread = `(${wall.at(0)!.toFixed(2)}–${wall.at(-1)!.toFixed(2)})`;
  return line([
    title,
    against,
    `${median(wall).toFixed(2)} ${spread}`,
    verdict(median(wall), aim.wall),
    peak.length > 0 ? median(peak).toFixed(2) : "",
    peak.length > 0 ? verdict(median(peak), aim.peak) : "",
    String(turns.length),
  ]);
}

/** How many aims are met. */
export function summary(rows: readonly Comparison[]): string {
  const aims = rows.flatMap((each) => [
    ...met(wallRatios(each), each.aim.wall),
    ...met(peakRatios(each), each.aim.peak),
  ]);
  return `${aims.filter(Boolean).length} of ${aims.length} aims are met`;
}

function met(ratios: readonly number[], aim: number | undefined): readonly boolean[] {
  return aim === undefined || ratios.length === 0 ? [] : [median(ratios) <= aim];
}

function verdict(ratio: number, aim: number | undefined): string {
  return aim === undefined ? "" : `≤ ${aim} ${ratio <= aim ? "✓" : "✗"}`;
}

function wallRatios({ turns, measure = (ratio) => ratio }: Comparison): readonly number[] {
  return turns.map(({ ours, theirs }) => measure(ours.wallMs / theirs.wallMs)).sort(ascending);
}

function peakRatios({ turns }: Comparison): readonly number[] {
  return turns
    .flatMap(({ ours, theirs }) =>
      ours.peakKib && theirs.peakKib ? [ours.peakKib / theirs.peakKib] : [],
    )
    .sort(ascending);
}

function median(sorted: readonly number[]): number {
  return sorted[Math.floor(sorted.length / 2)]!;
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
