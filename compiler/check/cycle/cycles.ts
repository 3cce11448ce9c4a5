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
  const out = Map.groupBy(arrows, (arrow) => arrow.from);
  const told = new Set<string>();
  return [...out.keys()].toSorted().flatMap((start) => {
    if (told.has(start)) return [];
    const round = shortestRound(start, out);
    for (const arrow of round ?? []) told.add(arrow.from);
    return round === undefined ? [] : [round];
  });
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
