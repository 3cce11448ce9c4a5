/** Draws one item: its card, or for an open composite the frame around its parts. */
import type { Box } from "./box.ts";
import { type Card, card, exitOf } from "./card.ts";
import { chipPadding } from "./chip.ts";
import { svg } from "./element.ts";

export function drawCard(box: Box): SVGGElement {
  const { item, isComposite, isOpen } = box;
  const classes = ["item", isOpen ? "frame" : "card", isComposite ? "composite" : "leaf"];
  if (box.card.mistakes > 0) classes.push("wrong");
  const drawn = svg(
    "g",
    {
      class: classes.join(" "),
      role: "button",
      "data-path": item.path,
      "aria-label": spoken(box),
      "aria-expanded": isComposite ? String(isOpen) : undefined,
    },
    ...shadowsOf(box),
    svg("rect", { class: "face", width: box.width, height: box.height, rx: 10 }),
    text("title", card.padding, card.title + 5, box.card.title),
    text("class", card.padding, card.title + 24, box.card.subtitle),
    ...box.card.chips.map((_, i) => drawChip(box.card, i)),
    ...box.card.ports.map((_, i) => drawPort(box, i)),
  );
  if (box.card.mistakes > 0) drawn.append(badge(box));
  if (isComposite) drawn.append(toggle(box));
  return drawn;
}

/** All that is written on it, as those hear it who do not see it. */
function spoken({ isComposite, isOpen, card: face }: Box): string {
  const { title, subtitle, chips, ports, mistakes } = face;
  const seen = [title, subtitle, ...[...chips, ...ports].map((each) => each.text)];
  const count = mistakes > 0 ? [`${mistakes} ${mistakes === 1 ? "mistake" : "mistakes"}`] : [];
  const state = isComposite ? [isOpen ? "open" : "closed"] : [];
  return [...seen, ...count, ...state].join(" ");
}

/** A closed composite looks like a pile of cards. */
function shadowsOf({ isComposite, isOpen, width, height }: Box): readonly SVGRectElement[] {
  if (!isComposite || isOpen) return [];
  return [8, 4].map((by) =>
    svg("rect", { class: "pile", x: by, y: by, width: width - by, height, rx: 10 }),
  );
}

function drawChip({ chips }: Card, index: number): SVGGElement {
  const { text: label, width, lacking, row, ...chip } = chips[index]!;
  const [x, y] = [card.padding + chip.x, card.head + row * card.row];
  return svg(
    "g",
    { class: lacking ? "chip lacking" : "chip" },
    svg("rect", { x, y: y + 2, width, height: 18, rx: 9 }),
    text("label", x + chipPadding, y + 15, label),
  );
}

function drawPort({ card: face, width }: Box, row: number): SVGGElement {
  const { text: label, output } = face.ports[row]!;
  const y = exitOf(face, output);
  const drawn = text("label", width - card.padding, y + 4, label);
  drawn.setAttribute("text-anchor", "end");
  return svg("g", { class: "port" }, drawn, svg("circle", { cx: width, cy: y, r: 4 }));
}

function badge({ width, card: { mistakes }, isComposite }: Box): SVGGElement {
  const x = width - card.padding - 9 - (isComposite ? card.toggle : 0);
  const count = text("label", x, card.title + 4, String(mistakes));
  count.setAttribute("text-anchor", "middle");
  return svg("g", { class: "badge" }, svg("circle", { cx: x, cy: card.title, r: 9 }), count);
}

function toggle({ width, isOpen }: Box): SVGGElement {
  const [x, y] = [width - card.padding - 7, card.title];
  return svg(
    "g",
    { class: "toggle" },
    svg("circle", { cx: x, cy: y, r: 10 }),
    svg("path", { d: `M${x - 4} ${y}h8${isOpen ? "" : `M${x} ${y - 4}v8`}` }),
  );
}

function text(kind: string, x: number, y: number, content: string): SVGTextElement {
  // The space is not drawn; it keeps words apart where the whole card is read as one text.
  return svg("text", { class: kind, x, y }, `${content} `);
}
