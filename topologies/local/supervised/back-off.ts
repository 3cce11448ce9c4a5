/** Back-off: how long to wait before a process that ended is started again. */

/** A process that lived this long is well again. */
export const WELL_AFTER_MS = 10_000;

/** From this many quick ends in a row, a process is said to be in a crash loop. */
export const LOOP_FROM = 3;

const FIRST_MS = 200;
const LONGEST_MS = 30_000;

/** Doubles with each quick end. */
export function pauseAfter(quickExits: number): number {
  return Math.min(FIRST_MS * 2 ** Math.max(0, quickExits - 1), LONGEST_MS);
}
