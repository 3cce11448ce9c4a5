/** Heights: how far down each stop stands, so that links are as straight as the order lets them be. */
import { settled } from "./settle.ts";
import type { Step, Stops } from "./stops.ts";

// Odd, so that the last round goes with the arrows: chains end up straight.
const rounds = 17;
const blockGap = 22;
const passGap = 12;

/** The top of each stop. */
export function heightsOf(
  { stops, steps }: Stops,
  columns: readonly (readonly number[])[],
): readonly number[] {
  const tops = stacked(stops, columns);
  const arriving = Map.groupBy(steps, ({ to }) => to);
  const leaving = Map.groupBy(steps, ({ from }) => from);
  const fromLeft = (stop: number): readonly number[] =>
    (arriving.get(stop) ?? []).map((step) => leftWish(step, tops));
  const fromRight = (stop: number): readonly number[] =>
    (leaving.get(stop) ?? []).map((step) => rightWish(step, tops));
  for (let round = 0; round < rounds; round++) {
    const rightwards = round % 2 === 0;
    for (const column of rightwards ? columns : columns.toReversed()) {
      const wishes = column.map((stop) => {
        const near = rightwards ? fromLeft(stop) : fromRight(stop);
        const all = near.length > 0 ? near : [...fromLeft(stop), ...fromRight(stop)];
        return all.length > 0 ? mean(all) : tops[stop]!;
      });
      const sizes = column.map((stop) => ({
        size: stops[stop]!.height,
        gap: gapBelow(stops, stop),
      }));
      settled(wishes, sizes).forEach((top, at) => (tops[column[at]!] = top));
    }
  }
  const highest = Math.min(...tops);
  return tops.map((top) => Math.round(top - highest));
}

function stacked(stops: Stops["stops"], columns: readonly (readonly number[])[]): number[] {
  const tops: number[] = [];
  for (const column of columns) {
    let y = 0;
    for (const stop of column) {
      tops[stop] = y;
      y += stops[stop]!.height + gapBelow(stops, stop);
    }
  }
  return tops;
}

function gapBelow(stops: Stops["stops"], stop: number): number {
  return stops[stop]!.block === undefined ? passGap : blockGap;
}

function leftWish({ from, exit, entry }: Step, tops: readonly number[]): number {
  return tops[from]! + exit - entry;
}

function rightWish({ to, exit, entry }: Step, tops: readonly number[]): number {
  return tops[to]! + entry - exit;
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
