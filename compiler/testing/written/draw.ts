/** Draw: the choices that make one project out of all that could be written. */
import type fc from "fast-check";

export interface Draw {
  one<T>(choices: readonly T[]): T;
  /** True in so many of a hundred. */
  chance(percent: number): boolean;
  /** 0 to `most`. */
  count(most: number): number;
}

export function drawFrom(g: fc.GeneratorValue, fast: typeof fc): Draw {
  const count = (most: number): number => g(fast.nat, most);
  return {
    one: (choices) => choices[count(choices.length - 1)]!,
    chance: (percent) => count(99) < percent,
    count,
  };
}
