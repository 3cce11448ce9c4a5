/** Finds the rounds in a graph. */
import type { Span } from "@harmony/runtime/diagnostic";

export interface Arrow {
  readonly from: string;
  readonly to: string;
  readonly at: Span;
}

type Round = readonly [Arrow, ...Arrow[]];

/** One shortest round for each knot of nodes that reach each other; each starts at its first node by name. */
export function cyclesIn(arrows: readonly Arrow[]): readonly Round[] {
  if (arrows.length === 0) return [];
  const out = Map.groupBy(knotted(arrows), (arrow) => arrow.from);
  const told = new Set<string>();
  return [...out.keys()].toSorted().flatMap((start) => {
    if (told.has(start)) return [];
    const round = shortestRound(start, out);
    for (const arrow of round ?? []) told.add(arrow.from);
    return round === undefined ? [] : [round];
  });
}

/** Arrows without those that lead, by any way, to an end: none of them is part of a round. */
function knotted(arrows: readonly Arrow[]): readonly Arrow[] {
  const into = Map.groupBy(arrows, (arrow) => arrow.to);
  const left = new Map<string, number>();
  for (const { from } of arrows) left.set(from, (left.get(from) ?? 0) + 1);
  const ends = new Set([...into.keys()].filter((to) => !left.has(to)));
  for (const end of ends)
    for (const { from } of into.get(end) ?? []) {
      const others = left.get(from)! - 1;
      left.set(from, others);
      if (others === 0) ends.add(from);
    }
  return arrows.filter(({ from, to }) => !ends.has(from) && !ends.has(to));
}

function shortestRound(start: string, out: ReadonlyMap<string, Arrow[]>): Round | undefined {
  const seen = new Set<string>();
  let ways: Round[] = (out.get(start) ?? []).map((arrow) => [arrow]);
  while (ways.length > 0) {
    const round = ways.find((way) => way.at(-1)!.to === start);
    if (round !== undefined) return round;
    ways = ways.flatMap((way) => further(way, seen, out));
  }
  return undefined;
}

function further(way: Round, seen: Set<string>, out: ReadonlyMap<string, Arrow[]>): Round[] {
  const { to } = way.at(-1)!;
  if (seen.has(to)) return [];
  seen.add(to);
  return (out.get(to) ?? []).map((arrow) => [...way, arrow]);
}
