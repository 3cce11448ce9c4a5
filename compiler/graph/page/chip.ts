/** Chips: the capabilities that stand on a card. */
import { lackedBy } from "../picture.ts";
import type { Drawn } from "./card.ts";
import { type Item, needsOf } from "./item.ts";
import { fitted, type Measure } from "./measure.ts";

export interface Chip {
  readonly text: string;
  readonly width: number;
  /** A topology of the app lacks it. */
  readonly lacking: boolean;
  /** How far right of the first chip it stands, and in which row. */
  readonly x: number;
  readonly row: number;
}

export const chipPadding = 8;
const [gap, widestText] = [6, 150];

/** On a card they stand below each other, on a frame beside each other. */
export function chipsOf(item: Item, drawn: Drawn): readonly Chip[] {
  const named = needsOf(item).map((need) => ({ text: need, lacking: isLacking(need, drawn) }));
  const shown = drawn.form === "leaf" ? named : summed(named);
  let x = 0;
  return shown.map((chip, row) => {
    const text = fitted(chip.text, "chip", widestText, drawn.measure);
    const width = widthOf(text, drawn.measure);
    if (drawn.form !== "frame") return { ...chip, text, width, x: 0, row };
    x += width + gap;
    return { ...chip, text, width, x: x - width - gap, row: 0 };
  });
}

/** Width and rows of all of them. */
export function extentOf(chips: readonly Chip[]): {
  readonly width: number;
  readonly rows: number;
} {
  return {
    width: Math.max(0, ...chips.map(({ x, width }) => x + width)),
    rows: Math.max(0, ...chips.map(({ row }) => row + 1)),
  };
}

type Named = Pick<Chip, "text" | "lacking">;

/** A composite needs all that its parts need; a few of it tell enough, those that are lacking first. */
function summed(chips: readonly Named[]): readonly Named[] {
  if (chips.length <= 3) return chips;
  const sorted = chips.toSorted((a, b) => Number(b.lacking) - Number(a.lacking));
  const rest = sorted.slice(2);
  const lacking = rest.some((chip) => chip.lacking);
  return [...sorted.slice(0, 2), { text: `and ${rest.length} more`, lacking }];
}

function isLacking(need: string, { items }: Drawn): boolean {
  return items.picture.topologies.some((topology) => lackedBy(topology, [need]).length > 0);
}

function widthOf(text: string, measure: Measure): number {
  return measure(text, "chip") + 2 * chipPadding;
}
