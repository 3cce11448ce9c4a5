/** The canvas: the drawing of everything that is open, with its zoom. */
import { type Box, boxOf } from "./box.ts";
import { drawArrow } from "./draw-arrow.ts";
import { drawCard } from "./draw-card.ts";
import { svg } from "./element.ts";
import type { Item } from "./item.ts";
import type { Measure } from "./measure.ts";
import { isFound } from "./search.ts";
import type { State } from "./state.ts";
import { Zoom } from "./zoom.ts";

const margin = 20;

export class Canvas {
  readonly zoom: Zoom;
  readonly #frame: HTMLElement;
  readonly #state: State;
  readonly #measure: Measure;
  #drawn = -1;
  readonly #drawing = svg("svg", { role: "group", "aria-label": "Scores and their order" });

  constructor(frame: HTMLElement, state: State, measure: Measure) {
    this.#frame = frame;
    this.#state = state;
    this.#measure = measure;
    this.zoom = new Zoom(frame, this.#drawing);
    frame.append(this.#drawing);
  }

  /** Shows the state; only what was opened or closed is drawn anew. */
  draw(): void {
    const focused = document.activeElement?.getAttribute("data-path");
    if (this.#drawn !== this.#state.turn) this.#drawAnew();
    this.#drawn = this.#state.turn;
    this.#highlight();
    if (focused) this.#cardOf(focused)?.focus({ preventScroll: true });
  }

  #drawAnew(): void {
    const box = boxOf(this.#state.items.root, this.#state, this.#measure);
    this.#drawing.replaceChildren(drawBox(box, margin, margin));
    this.zoom.resize(box.width + 2 * margin, box.height + 2 * margin);
  }

  /** What is chosen and what is found. */
  #highlight(): void {
    const { chosen, query, items } = this.#state;
    for (const drawn of this.#frame.querySelectorAll<SVGGElement>(".item")) {
      const path = drawn.getAttribute("data-path") ?? "";
      const item = items.at(path);
      drawn.classList.toggle("chosen", path === chosen);
      drawn.classList.toggle("dimmed", item !== undefined && !isFound(item, query));
      drawn.setAttribute("aria-pressed", String(path === chosen));
      drawn.setAttribute("tabindex", path === (chosen ?? items.root.path) ? "0" : "-1");
    }
    for (const arrow of this.#frame.querySelectorAll(".arrow")) {
      const ends = [arrow.getAttribute("data-from"), arrow.getAttribute("data-to")];
      arrow.classList.toggle("chosen", chosen !== undefined && ends.includes(chosen));
    }
  }

  /** Brings `item` into sight. */
  show(item: Item): void {
    const target = this.#cardOf(item.path)?.querySelector(".title");
    target?.scrollIntoView({ block: "center", inline: "center" });
  }

  #cardOf(path: string): SVGGElement | null {
    return this.#frame.querySelector<SVGGElement>(`[data-path="${CSS.escape(path)}"]`);
  }
}

function drawBox(box: Box, x: number, y: number): SVGGElement {
  return svg(
    "g",
    { transform: `translate(${x} ${y})` },
    drawCard(box),
    ...box.arrows.map(drawArrow),
    ...box.inside.map(({ box: part, place }) => drawBox(part, place.x, place.y)),
  );
}
