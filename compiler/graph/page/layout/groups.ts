/** Groups: blocks that links join, directly or by way of others. */
import type { Link } from "./shape.ts";

/** Indices of each group's blocks; both groups and blocks in their own order. */
export function groupsOf(count: number, links: readonly Link[]): readonly (readonly number[])[] {
  const above = Array.from({ length: count }, (_, i) => i);
  const top = (i: number): number => {
    while (above[i] !== i) i = above[i] = above[above[i]!]!;
    return i;
  };
  for (const { from, to } of links) {
    const [a, b] = [top(from), top(to)];
    above[Math.max(a, b)] = Math.min(a, b);
  }
  const members = Array.from({ length: count }, (_, i) => i);
  return [...Map.groupBy(members, top).values()];
}
