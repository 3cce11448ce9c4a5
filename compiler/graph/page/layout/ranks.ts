/** Ranks: the column of each block, so that links lead to the right. */
import type { Link } from "./shape.ts";

/** The rank of each block, from 0 on; no rank is empty, and none has so many blocks that it grows out of sight. */
export function ranksOf(count: number, links: readonly Link[]): readonly number[] {
  const order = sorted(count, links);
  const position = new Map(order.map((block, i) => [block, i]));
  // A cycle is a mistake, and is drawn: the links against the order count for nothing here.
  const ahead = links.filter(({ from, to }) => position.get(from)! < position.get(to)!);
  const arriving = Map.groupBy(ahead, ({ to }) => to);
  const leaving = Map.groupBy(ahead, ({ from }) => from);
  const ranks = Array.from({ length: count }, () => 0);
  for (const block of order) {
    const before = (arriving.get(block) ?? []).map(({ from }) => ranks[from]! + 1);
    ranks[block] = Math.max(0, ...before);
  }
  for (const block of order.toReversed()) {
    if (arriving.has(block)) continue;
    const after = (leaving.get(block) ?? []).map(({ to }) => ranks[to]! - 1);
    if (after.length > 0) ranks[block] = Math.min(...after);
  }
  return split(ranks);
}

/** The blocks, each after those whose links lead to it, as far as that is possible. */
function sorted(count: number, links: readonly Link[]): readonly number[] {
  const arriving = Map.groupBy(links, ({ to }) => to);
  const done: number[] = [];
  const met = new Set<number>();
  const visit = (block: number): void => {
    if (met.has(block)) return;
    met.add(block);
    for (const { from } of arriving.get(block) ?? []) visit(from);
    done.push(block);
  };
  for (let block = 0; block < count; block++) visit(block);
  return done;
}

/** A rank of very many blocks becomes several. */
function split(ranks: readonly number[]): readonly number[] {
  const most = Math.max(8, Math.ceil(Math.sqrt(ranks.length) * 1.6));
  const result = [...ranks];
  let next = 0;
  for (const rank of [...new Set(ranks)].toSorted((a, b) => a - b)) {
    const members = ranks.flatMap((each, block) => (each === rank ? [block] : []));
    const columns = Math.ceil(members.length / most);
    const perColumn = Math.ceil(members.length / columns);
    members.forEach((block, i) => (result[block] = next + Math.floor(i / perColumn)));
    next += columns;
  }
  return result;
}
