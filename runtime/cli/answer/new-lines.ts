/** Which lines of a log are new since the last look at its end. */

/** The lines of `now` that follow the longest end of `before` that `now` begins with. */
export function newLines(before: readonly string[], now: readonly string[]): readonly string[] {
  const overlaps = (from: number) => {
    const seen = before.slice(from);
    return seen.length <= now.length && seen.every((line, index) => line === now[index]);
  };
  let from = 0;
  while (from < before.length && !overlaps(from)) from++;
  return now.slice(before.length - from);
}
