/** Cards: what is written on the drawing of one item, and how much room it takes. */
import { type Chip, chipsOf, extentOf } from "./chip.ts";
import { classOf, type Item, type Items, mistakesOf, outputsOf } from "./item.ts";
import { fitted, type Measure } from "./measure.ts";

export interface Card {
  readonly title: string;
  readonly subtitle: string;
  readonly chips: readonly Chip[];
  readonly ports: readonly Port[];
  /** How many findings are shown at it. */
  readonly mistakes: number;
  readonly width: number;
  readonly height: number;
}

/** A value that siblings take. */
export interface Port {
  readonly output: string;
  readonly text: string;
  readonly width: number;
}

export const card = {
  padding: 14,
  /** Down to the middle of the title. */
  title: 23,
  /** Down to where arrows arrive: beside the first row, so that most of them are straight. */
  entry: 65,
  /** Height of title and class. */
  head: 54,
  row: 22,
  foot: 10,
  between: 18,
  toggle: 26,
  badge: 26,
  narrowest: 150,
  widestText: 210,
  widestPort: 130,
} as const;

export interface Drawn {
  readonly items: Items;
  readonly measure: Measure;
  /** `leaf`: no parts; `pile`: a closed composite; `frame`: an open one. */
  readonly form: "leaf" | "pile" | "frame";
}

export function cardOf(item: Item, drawn: Drawn): Card {
  const { measure } = drawn;
  const title = fitted(titleOf(item), "title", card.widestText, measure);
  const subtitle = fitted(subtitleOf(item), "class", card.widestText, measure);
  const chips = chipsOf(item, drawn);
  const ports = portsOf(item, measure);
  // What is closed tells what is wrong inside.
  const isClosed = drawn.form !== "frame";
  const mistakes = isClosed ? drawn.items.mistakesWithin(item).size : mistakesOf(item).length;
  const signs = (drawn.form === "leaf" ? 0 : card.toggle) + (mistakes > 0 ? card.badge : 0);
  const head = Math.max(measure(title, "title") + signs, measure(subtitle, "class"));
  const { width, rows } = extentOf(chips);
  const body = width + (ports.length > 0 ? card.between : 0) + widest(ports);
  return {
    title,
    subtitle,
    chips,
    ports,
    mistakes,
    width: Math.max(card.narrowest, Math.max(head, body) + 2 * card.padding),
    height: card.head + Math.max(1, rows, ports.length) * card.row + card.foot,
  };
}

/** How far below the top of its card an output leaves; order alone leaves where no output does. */
export function exitOf({ ports }: Card, output: string | undefined): number {
  if (output === undefined) return ports.length === 0 ? card.entry : card.title;
  const row = ports.findIndex((port) => port.output === output);
  return card.head + row * card.row + card.row / 2;
}

function titleOf(item: Item): string {
  const count = { one: "", maybe: " ?", many: " ×n" }[item.part?.count ?? "one"];
  return item.owner ? item.name + count : classOf(item);
}

function subtitleOf(item: Item): string {
  return item.owner ? classOf(item) : "the whole app";
}

function portsOf(item: Item, measure: Measure): readonly Port[] {
  return outputsOf(item).map((output) => {
    const text = fitted(output, "port", card.widestPort, measure);
    return { output, text, width: measure(text, "port") };
  });
}

function widest(all: readonly { readonly width: number }[]): number {
  return Math.max(0, ...all.map(({ width }) => width));
}
