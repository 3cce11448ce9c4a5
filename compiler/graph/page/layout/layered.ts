/** Arranges blocks that hang together in columns: ranks, then order, then heights, then the ways of the links. */
import { heightsOf } from "./heights.ts";
import { ordered } from "./order.ts";
import { ranksOf } from "./ranks.ts";
import type { Arrangement, Block, Link, Point } from "./shape.ts";
import { stopsOf, tieOf } from "./stops.ts";

const columnGap = 72;

export function arrangeLayers(blocks: readonly Block[], links: readonly Link[]): Arrangement {
  const ranks = ranksOf(blocks.length, links);
  const stops = stopsOf(blocks, links, ranks);
  const tops = heightsOf(stops, ordered(stops));
  const columns = columnsOf(blocks, ranks);
  const width = columns.at(-1)!.x + columns.at(-1)!.width;
  const height = Math.max(...tops.map((top, stop) => top + stops.stops[stop]!.height));
  const ways = links.map((link, i) =>
    stops.chains[i]!.flatMap((stop, at, chain) => {
      const column = columns[stops.stops[stop]!.rank]!;
      const y = tops[stop]! + tieOf(stop, link, blocks);
      return pieceAt({ at, of: chain.length, column, y, width: blocks[stop]?.width });
    }),
  );
  const places = blocks.map((_, block) => ({ x: columns[ranks[block]!]!.x, y: tops[block]! }));
  return { width, height, places, ways };
}

interface Column {
  readonly x: number;
  readonly width: number;
}

function columnsOf(blocks: readonly Block[], ranks: readonly number[]): readonly Column[] {
  const columns: Column[] = [];
  let x = 0;
  for (let rank = 0; rank <= Math.max(...ranks); rank++) {
    const inside = blocks.filter((_, block) => ranks[block] === rank);
    const width = Math.max(...inside.map((block) => block.width));
    columns.push({ x, width });
    x += width + columnGap;
  }
  return columns;
}

interface Piece {
  readonly at: number;
  readonly of: number;
  readonly column: Column;
  readonly y: number;
  readonly width: number | undefined;
}

/** The straight piece of a way in one column: out of a block, past a column, or up to a block. */
function pieceAt({ at, of, column, y, width }: Piece): readonly Point[] {
  const right = { x: column.x + column.width, y };
  if (at === 0) return [{ x: column.x + (width ?? column.width), y }, right];
  return at === of - 1 ? [{ x: column.x, y }] : [{ x: column.x, y }, right];
}
