/** Counts how often links cross between columns. */
import type { Step } from "./stops.ts";

export function crossingsOf(
  columns: readonly (readonly number[])[],
  steps: readonly Step[],
): number {
  const row = new Map(columns.flatMap((column) => column.map((stop, at) => [stop, at] as const)));
  const column = new Map(columns.flatMap((stops, at) => stops.map((stop) => [stop, at] as const)));
  const between = Map.groupBy(steps, ({ from }) => column.get(from)!);
  return [...between.values()].reduce((sum, each) => sum + inversions(ends(each, row)), 0);
}

/** Rows that the steps lead to, by where they begin. */
function ends(steps: readonly Step[], row: ReadonlyMap<number, number>): number[] {
  const at = (step: Step): number => row.get(step.from)! + step.exit / 10_000;
  return steps
    .toSorted((a, b) => at(a) - at(b) || row.get(a.to)! - row.get(b.to)!)
    .map(({ to }) => row.get(to)!);
}

/** Pairs that are the wrong way round; by merging, since a large app has thousands of links. */
function inversions(values: number[]): number {
  if (values.length < 2) return 0;
  const middle = values.length >> 1;
  const [left, right] = [values.slice(0, middle), values.slice(middle)];
  let count = inversions(left) + inversions(right);
  for (let i = 0, l = 0, r = 0; i < values.length; i++) {
    const takesLeft = r >= right.length || (l < left.length && left[l]! <= right[r]!);
    if (!takesLeft) count += left.length - l;
    values[i] = takesLeft ? left[l++]! : right[r++]!;
  }
  return count;
}
