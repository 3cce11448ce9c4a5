/** View: what the parts of the panel share. */
import { button } from "./element.ts";
import { classOf, type Item } from "./item.ts";
import type { State } from "./state.ts";

export class View {
  readonly state: State;
  /** What links to the source begin with. */
  readonly linkBase: string | undefined;
  readonly #show: (item: Item) => void;

  constructor(state: State, linkBase: string | undefined, show: (item: Item) => void) {
    this.state = state;
    this.linkBase = linkBase;
    this.#show = show;
  }

  /** A button that chooses `item` and brings it into sight. */
  chooser(item: Item, text = item.owner ? item.name : classOf(item)): HTMLButtonElement {
    const choose = (): void => {
      this.state.choose(item);
      this.#show(item);
    };
    return button(text, choose, { class: "chooser", title: item.path });
  }
}
