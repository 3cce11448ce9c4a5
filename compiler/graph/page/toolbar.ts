/** The toolbar: search, opening and closing, zoom. */
import type { Canvas } from "./canvas.ts";
import { button, html } from "./element.ts";
import { findIn } from "./search.ts";
import type { State } from "./state.ts";

export function toolbar(frame: HTMLElement, state: State, canvas: Canvas): void {
  const search = searchField(state, canvas);
  frame.append(
    search,
    group(
      "composites",
      button("Open all", () => state.openAll()),
      button("Close all", () => state.closeAll()),
    ),
    group(
      "zoom",
      button("−", () => canvas.zoom.out(), { "aria-label": "smaller" }),
      button("Fit", () => canvas.zoom.fit()),
      button("+", () => canvas.zoom.in(), { "aria-label": "larger" }),
    ),
  );
  document.addEventListener("keydown", (event) => {
    const isTyping = event.target === search;
    if (event.key === "/" && !isTyping) {
      event.preventDefault();
      search.select();
    }
    if (event.key === "Escape") leave(search, state, isTyping);
  });
}

function leave(search: HTMLInputElement, state: State, isTyping: boolean): void {
  if (search.value !== "") {
    search.value = "";
    state.search("");
  } else if (isTyping) search.blur();
  else state.choose(undefined);
}

function searchField(state: State, canvas: Canvas): HTMLInputElement {
  const search = html("input", {
    type: "search",
    placeholder: "Search",
    "aria-label": "Search Scores and capabilities",
    autocomplete: "off",
    spellcheck: "false",
  });
  search.addEventListener("input", () => state.search(search.value));
  search.addEventListener("keydown", ({ key }) => {
    const [first] = key === "Enter" ? findIn(state.items, search.value).found : [];
    if (!first) return;
    state.choose(first);
    canvas.show(first);
  });
  return search;
}

function group(label: string, ...buttons: readonly HTMLButtonElement[]): HTMLElement {
  return html("div", { class: "group", role: "group", "aria-label": label }, ...buttons);
}
