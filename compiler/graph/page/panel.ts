/** The panel beside the drawing: what is found, or all about what is chosen, or about the app. */
import { aboutApp } from "./about-app.ts";
import { aboutItem } from "./about-item.ts";
import { html } from "./element.ts";
import { classOf, type Item } from "./item.ts";
import { findIn } from "./search.ts";
import { type Content, list, section } from "./sections.ts";
import type { View } from "./view.ts";

export class Panel {
  readonly #frame: HTMLElement;
  readonly #view: View;
  #shown = "";

  constructor(frame: HTMLElement, view: View) {
    this.#frame = frame;
    this.#view = view;
  }

  draw(): void {
    const { query, chosen, items } = this.#view.state;
    const item = chosen === undefined ? undefined : items.at(chosen);
    const about = item ? aboutItem(item, this.#view) : aboutApp(this.#view);
    const content = query.trim() === "" ? about : [this.#found(query), ...about];
    this.#frame.replaceChildren(...content.filter((each) => each !== undefined));
    if (this.#shown !== `${chosen} ${query}`) this.#frame.scrollTop = 0;
    this.#shown = `${chosen} ${query}`;
  }

  #found(query: string): HTMLElement {
    const { found, count } = findIn(this.#view.state.items, query);
    const entries = found.map((item) => this.#entry(item));
    const rest = count - found.length;
    const more = rest > 0 ? [html("p", { class: "quiet" }, `and ${rest} more`)] : [];
    const none = html("p", { class: "quiet" }, `Nothing has all of these words.`);
    return section(`Found ${count}`, count > 0 ? [...list(entries), ...more] : [none], "found")!;
  }

  #entry(item: Item): readonly Content[] {
    const path = item.path.replace(/^score\.?/, "") || item.name;
    const quiet = html("span", { class: "quiet" }, ` ${classOf(item)}`);
    return [this.#view.chooser(item, path), quiet];
  }
}
