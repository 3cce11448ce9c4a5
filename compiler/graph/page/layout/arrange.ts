/** Arranges blocks from left to right along their links; what hangs together stays together. */
import { groupsOf } from "./groups.ts";
import { arrangeLayers } from "./layered.ts";
import { pack } from "./pack.ts";
import type { Arrangement, Block, Link, Point } from "./shape.ts";

/** No two blocks overlap, and no link crosses a block that it does not join. */
export function arrange(blocks: readonly Block[], links: readonly Link[]): Arrangement {
  const groups = groupsOf(blocks.length, links);
  const parts = groups.map((members) => arrangeGroup(members, blocks, links));
  const packed = pack(parts.map(({ arrangement }) => arrangement));
  const places: Point[] = [];
  const ways: (readonly Point[])[] = [];
  for (const [i, { members, own, arrangement }] of parts.entries()) {
    const moved = mover(packed.places[i]!);
    members.forEach((member, at) => (places[member] = moved(arrangement.places[at]!)));
    own.forEach((link, at) => (ways[links.indexOf(link)] = arrangement.ways[at]!.map(moved)));
  }
  return { width: packed.width, height: packed.height, places, ways };
}

function arrangeGroup(
  members: readonly number[],
  blocks: readonly Block[],
  links: readonly Link[],
): {
  readonly members: readonly number[];
  readonly own: readonly Link[];
  readonly arrangement: Arrangement;
} {
  const index = new Map(members.map((member, i) => [member, i]));
  const own = links.filter(({ from }) => index.has(from));
  const local = own.map(({ from, to, exit }) => ({
    from: index.get(from)!,
    to: index.get(to)!,
    exit,
  }));
  const inside = members.map((member) => blocks[member]!);
  return { members, own, arrangement: arrangeLayers(inside, local) };
}

function mover(by: Point): (point: Point) => Point {
  return ({ x, y }) => ({ x: x + by.x, y: y + by.y });
}
