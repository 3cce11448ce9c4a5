/** Order: which stop stands above which in a column, so that few links cross. */
import { crossingsOf } from "./crossings.ts";
import type { Step, Stops } from "./stops.ts";

const sweeps = 12;

/** The stops of each column, from top to bottom. */
export function ordered({ stops, steps }: Stops): readonly (readonly number[])[] {
  const all = Map.groupBy(stops.keys(), (stop) => stops[stop]!.rank);
  let columns = [...all].toSorted(([a], [b]) => a - b).map(([, members]) => members);
  let best = columns;
  let fewest = crossingsOf(columns, steps);
  for (let sweep = 0; sweep < sweeps && fewest > 0; sweep++) {
    columns = swept(columns, steps, sweep % 2 === 0);
    const crossings = crossingsOf(columns, steps);
    if (crossings < fewest) [best, fewest] = [columns, crossings];
  }
  return best;
}

/** Each column by the middle of its neighbours in the column before it, or after it. */
function swept(
  columns: readonly number[][],
  steps: readonly Step[],
  rightwards: boolean,
): number[][] {
  const near = rightwards
    ? Map.groupBy(steps, ({ to }) => to)
    : Map.groupBy(steps, ({ from }) => from);
  const result = [...columns];
  const indices = [...columns.keys()];
  for (const i of rightwards ? indices.slice(1) : indices.toReversed().slice(1)) {
    const beside = result[rightwards ? i - 1 : i + 1]!;
    const position = new Map(beside.map((stop, at) => [stop, at]));
    const middle = (stop: number, at: number): number => {
      const ties = near.get(stop) ?? [];
      const sum = ties.reduce((total, step) => {
        const [other, tie] = rightwards ? [step.from, step.exit] : [step.to, step.entry];
        // Where it is tied decides between links of one block.
        return total + position.get(other)! + tie / 10_000;
      }, 0);
      return ties.length === 0 ? at : sum / ties.length;
    };
    const keyed = result[i]!.map((stop, at) => ({ stop, key: middle(stop, at) }));
    result[i] = keyed.toSorted((a, b) => a.key - b.key).map(({ stop }) => stop);
  }
  return result;
}
