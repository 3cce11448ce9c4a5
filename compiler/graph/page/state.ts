/** State: what of the picture is open, chosen and looked for. */
import { type Item, type Items, ownersOf } from "./item.ts";

const comfortable = 48;

export class State {
  readonly items: Items;
  readonly #open = new Set<string>();
  readonly #listeners: (() => void)[] = [];
  /** Changes whenever something opens or closes. */
  turn = 0;
  chosen: string | undefined;
  query = "";

  constructor(items: Items) {
    this.items = items;
    this.openComfortably();
  }

  isOpen(item: Item): boolean {
    return this.#open.has(item.path);
  }

  /** Opens or closes a composite. */
  toggle(item: Item): void {
    if (!this.#open.delete(item.path)) this.#open.add(item.path);
    this.#turned();
  }

  /** Chooses an item, so that everything about it is shown; opens what it is in. */
  choose(item: Item | undefined): void {
    const closed = (item ? ownersOf(item) : []).filter((owner) => !this.isOpen(owner));
    for (const owner of closed) this.#open.add(owner.path);
    this.chosen = item?.path;
    if (closed.length > 0) this.#turned();
    else this.#tell();
  }

  search(query: string): void {
    this.query = query;
    this.#tell();
  }

  openAll(): void {
    for (const item of this.items.all()) {
      if (this.items.partsOf(item).length > 0) this.#open.add(item.path);
    }
    this.#turned();
  }

  closeAll(): void {
    this.#open.clear();
    this.#open.add(this.items.root.path);
    this.#turned();
  }

  /** Opens level by level, as long as all that is seen can be taken in. */
  openComfortably(): void {
    this.#open.clear();
    let level: readonly Item[] = [this.items.root];
    for (let seen = 1; level.length > 0 && seen <= comfortable;) {
      for (const item of level) this.#open.add(item.path);
      level = level.flatMap((item) => this.items.partsOf(item));
      seen += level.flatMap((item) => this.items.partsOf(item)).length;
    }
    this.#turned();
  }

  onChange(listener: () => void): void {
    this.#listeners.push(listener);
  }

  #turned(): void {
    this.turn += 1;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}
