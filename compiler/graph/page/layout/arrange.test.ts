/** Arrangements of any blocks and links: nothing covers anything, and links go round what they do not join. */
import fc from "fast-check";
import { expect, test } from "vitest";
import { arrange } from "./arrange.ts";
import type { Arrangement, Block, Link, Point } from "./shape.ts";

const size = fc.integer({ min: 120, max: 400 });
const block = fc.record({ width: size, height: size, entry: fc.constant(65) });

const graph = fc.array(block, { minLength: 1, maxLength: 24 }).chain((blocks) => {
  const index = fc.nat(blocks.length - 1);
  const exit = fc.constantFrom(23, 65, 87);
  const link = fc.record({ from: index, to: index, exit });
  return fc.record({ blocks: fc.constant(blocks), links: fc.array(link, { maxLength: 40 }) });
});

test("no two blocks overlap", () => {
  fc.assert(
    fc.property(graph, ({ blocks, links }) => {
      const { places, width, height } = arrange(blocks, forward(links));
      blocks.forEach((one, i) => {
        expect(places[i]!.x).toBeGreaterThanOrEqual(0);
        expect(places[i]!.y).toBeGreaterThanOrEqual(0);
        expect(places[i]!.x + one.width).toBeLessThanOrEqual(width);
        expect(places[i]!.y + one.height).toBeLessThanOrEqual(height);
        const others = blocks.flatMap((_, j) =>
          j < i && overlap(blocks, places, i, j) ? [j] : [],
        );
        expect(others).toEqual([]);
      });
    }),
    { seed: 1, numRuns: 150 },
  );
});

test("links begin and end at their blocks, lead to the right, and cross no other block", () => {
  fc.assert(
    fc.property(graph, ({ blocks, links: all }) => {
      const links = forward(all);
      const arrangement = arrange(blocks, links);
      links.forEach((link, i) => {
        const way = arrangement.ways[i]!;
        expect(way[0]).toEqual(exitOf(blocks, arrangement, link));
        expect(way.at(-1)).toEqual(entryOf(blocks, arrangement, link));
        expect(way.map(({ x }) => x)).toEqual(way.map(({ x }) => x).toSorted((a, b) => a - b));
        expect(crossedBy(way, link, blocks, arrangement)).toEqual([]);
      });
    }),
    { seed: 2, numRuns: 150 },
  );
});

test("links that go round in a circle are drawn, too", () => {
  fc.assert(
    fc.property(graph, ({ blocks, links }) => {
      const real = links.filter(({ from, to }) => from !== to);
      const { ways, places } = arrange(blocks, real);
      expect(ways.flat().every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
      expect(places).toHaveLength(blocks.length);
    }),
    { seed: 3, numRuns: 80 },
  );
});

test("what is taken in a chain stands in one line", () => {
  const blocks = [1, 2, 3].map(() => ({ width: 150, height: 90, entry: 65 }));
  const links = [
    { from: 0, to: 1, exit: 65 },
    { from: 1, to: 2, exit: 65 },
  ];
  expect(new Set(arrange(blocks, links).places.map(({ y }) => y)).size).toBe(1);
});

/** Without circles. */
function forward(links: readonly Link[]): readonly Link[] {
  return links.flatMap(({ from, to, exit }) =>
    from === to ? [] : [{ from: Math.min(from, to), to: Math.max(from, to), exit }],
  );
}

function overlap(blocks: readonly Block[], places: readonly Point[], i: number, j: number) {
  const [a, b] = [places[i]!, places[j]!];
  const wide = a.x < b.x + blocks[j]!.width && b.x < a.x + blocks[i]!.width;
  return wide && a.y < b.y + blocks[j]!.height && b.y < a.y + blocks[i]!.height;
}

function exitOf(blocks: readonly Block[], { places }: Arrangement, { from, exit }: Link): Point {
  return { x: places[from]!.x + blocks[from]!.width, y: places[from]!.y + exit };
}

function entryOf(blocks: readonly Block[], { places }: Arrangement, { to }: Link): Point {
  return { x: places[to]!.x, y: places[to]!.y + blocks[to]!.entry };
}

/** Blocks that a straight piece of the way runs through; curves stay between the columns. */
function crossedBy(
  way: readonly Point[],
  link: Link,
  blocks: readonly Block[],
  { places }: Arrangement,
): readonly number[] {
  const pieces = way.flatMap((point, i) => (i % 2 === 1 ? [[way[i - 1]!, point] as const] : []));
  return [...blocks.keys()].filter((i) => {
    const [{ x, y }, { width, height }] = [places[i]!, blocks[i]!];
    const isOwn = i === link.from || i === link.to;
    const hit = pieces.some(([a, b]) => a.y > y && a.y < y + height && a.x < x + width && b.x > x);
    return hit && !isOwn;
  });
}
