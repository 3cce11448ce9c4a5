/** Pointing: what clicks and keys on the drawing do. */
import type { Canvas } from "./canvas.ts";
import { nextTo } from "./neighbour.ts";
import type { Item } from "./item.ts";
import type { State } from "./state.ts";

export function point(frame: HTMLElement, state: State, canvas: Canvas): void {
  frame.addEventListener("click", ({ target }) => {
    const item = itemAt(target, state);
    if (!item) return;
    const isToggle = target instanceof Element && target.closest(".toggle") !== null;
    if (isToggle) state.toggle(item);
    else state.choose(item);
  });
  frame.addEventListener("dblclick", ({ target }) => {
    const item = itemAt(target, state);
    if (item && state.items.partsOf(item).length > 0) state.toggle(item);
  });
  frame.addEventListener("keydown", (event) => {
    const item = itemAt(event.target, state);
    if (item && press(event, item, state, canvas)) event.preventDefault();
  });
}

function press(event: KeyboardEvent, item: Item, state: State, canvas: Canvas): boolean {
  const card = event.target;
  if (event.key === "Enter") state.choose(item);
  else if (event.key === " ") toggleIfComposite(item, state);
  else if (card instanceof SVGElement && event.key.startsWith("Arrow")) {
    const next = nextTo(card, event.key);
    next?.focus({ preventScroll: true });
    const reached = itemAt(next ?? null, state);
    if (reached) canvas.show(reached);
  } else return false;
  return true;
}

function toggleIfComposite(item: Item, state: State): void {
  if (state.items.partsOf(item).length > 0) state.toggle(item);
}

function itemAt(target: EventTarget | null, state: State): Item | undefined {
  const card = target instanceof Element ? target.closest("[data-path]") : null;
  return state.items.at(card?.getAttribute("data-path") ?? "");
}
