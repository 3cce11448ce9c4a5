/** Boxes: every item that is seen, with its place; an open composite holds the boxes of its parts. */
import type { PartPicture } from "../picture.ts";
import { type Card, card, cardOf, exitOf } from "./card.ts";
import type { Item } from "./item.ts";
import { arrange } from "./layout/arrange.ts";
import type { Point } from "./layout/shape.ts";
import type { Measure } from "./measure.ts";
import type { State } from "./state.ts";

export interface Box {
  readonly item: Item;
  readonly card: Card;
  readonly isComposite: boolean;
  readonly isOpen: boolean;
  readonly width: number;
  readonly height: number;
  /** Empty unless it is open. Places are relative to this box. */
  readonly inside: readonly { readonly box: Box; readonly place: Point }[];
  readonly arrows: readonly Arrow[];
}

export interface Arrow {
  readonly from: Item;
  readonly to: Item;
  /** Absent where one only waits for the other. */
  readonly output?: string;
  readonly way: readonly Point[];
}

const margin = 24;

/** The box of `item`, with everything that is open in it. */
export function boxOf(item: Item, state: State, measure: Measure): Box {
  const parts = state.items.partsOf(item);
  const isComposite = parts.length > 0;
  const isOpen = isComposite && state.isOpen(item);
  const form = isOpen ? "frame" : isComposite ? "pile" : "leaf";
  const face = cardOf(item, { items: state.items, measure, form });
  const { width, height } = face;
  const plain = { item, card: face, isComposite, isOpen, width, height };
  if (!isOpen) return { ...plain, inside: [], arrows: [] };
  return opened(plain, evened(parts.map((part) => boxOf(part, state, measure))));
}

/** Closed siblings are equally wide. */
function evened(boxes: readonly Box[]): readonly Box[] {
  const width = Math.max(0, ...boxes.filter(({ isOpen }) => !isOpen).map((box) => box.width));
  return boxes.map((box) => (box.isOpen ? box : { ...box, width }));
}

function opened(plain: Omit<Box, "inside" | "arrows">, boxes: readonly Box[]): Box {
  const wishes = boxes.flatMap((box) => arrowsTo(box, boxes));
  const links = wishes.map(({ from, to, exit }) => ({
    from: boxes.indexOf(from),
    to: boxes.indexOf(to),
    exit,
  }));
  const blocks = boxes.map(({ width, height }) => ({ width, height, entry: card.entry }));
  const { places, ways, ...size } = arrange(blocks, links);
  const top = plain.card.height;
  const moved = ({ x, y }: Point): Point => ({ x: x + margin, y: y + top });
  const arrows = wishes.map(({ from, to, output }, i) => ({
    from: from.item,
    to: to.item,
    ...(output !== undefined && { output }),
    way: ways[i]!.map(moved),
  }));
  return {
    ...plain,
    width: Math.max(plain.width, size.width + 2 * margin),
    height: top + size.height + margin,
    inside: boxes.map((box, i) => ({ box, place: moved(places[i]!) })),
    arrows,
  };
}

interface Wish {
  readonly from: Box;
  readonly to: Box;
  readonly output?: string;
  readonly exit: number;
}

function arrowsTo(to: Box, boxes: readonly Box[]): readonly Wish[] {
  const { takes = [], after = [] }: Partial<PartPicture> = to.item.part ?? {};
  const named = (name: string) => boxes.filter((box) => box !== to && box.item.name === name);
  return [
    ...takes.flatMap(({ from, output }) =>
      named(from).map((box) => ({ from: box, to, output, exit: exitOf(box.card, output) })),
    ),
    ...after.flatMap((name) =>
      named(name).map((box) => ({ from: box, to, exit: exitOf(box.card, undefined) })),
    ),
  ];
}
