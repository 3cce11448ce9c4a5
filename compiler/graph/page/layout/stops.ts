/** Stops: what stands in the columns: the blocks, and the places where long links pass between them. */
import type { Block, Link } from "./shape.ts";

export interface Stop {
  readonly rank: number;
  readonly height: number;
  /** The block that stands here; absent where links pass. */
  readonly block?: number;
}

/** One step of a link, from a column to the next. */
export interface Step {
  /** Indices of stops. */
  readonly from: number;
  readonly to: number;
  /** How far below the top of each it is tied. */
  readonly exit: number;
  readonly entry: number;
}

export interface Stops {
  readonly stops: readonly Stop[];
  readonly steps: readonly Step[];
  /** The stops of each link, from its first block to its last; a link against the order is turned round. */
  readonly chains: readonly (readonly number[])[];
}

const passHeight = 8;

/** The stop of block `i` has the index `i`. */
export function stopsOf(
  blocks: readonly Block[],
  links: readonly Link[],
  ranks: readonly number[],
): Stops {
  const stops: Stop[] = blocks.map(({ height }, block) => ({ rank: ranks[block]!, height, block }));
  const passes = new Map<string, number>();
  const steps = new Map<string, Step>();
  // Links that leave at one place pass together.
  const passAt = (link: Link, rank: number): number => {
    const key = `${link.from} ${link.exit} ${rank}`;
    if (!passes.has(key)) passes.set(key, stops.push({ rank, height: passHeight }) - 1);
    return passes.get(key)!;
  };
  const chains = links.map((link) => {
    const [first, last] = [link.from, link.to].toSorted((a, b) => ranks[a]! - ranks[b]!);
    const chain = [first!];
    for (let rank = ranks[first!]! + 1; rank < ranks[last!]!; rank++)
      chain.push(passAt(link, rank));
    chain.push(last!);
    const tie = (stop: number): number => tieOf(stop, link, blocks);
    for (const [i, to] of chain.entries()) {
      const from = chain[i - 1];
      if (from === undefined) continue;
      steps.set(`${from} ${to} ${tie(from)}`, { from, to, exit: tie(from), entry: tie(to) });
    }
    return chain;
  });
  return { stops, steps: [...steps.values()], chains };
}

/** How far below the top of a stop `link` is tied to it. */
export function tieOf(stop: number, link: Link, blocks: readonly Block[]): number {
  if (stop === link.from) return link.exit;
  return stop === link.to ? blocks[stop]!.entry : passHeight / 2;
}
