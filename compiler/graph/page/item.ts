/** Items: the Scores of the app as they are composed, each under the path of fields that leads to it. */
import type { PartPicture, Picture, ScorePicture } from "../picture.ts";

export interface Item {
  /** Fields from the root: `score.shop.db`. */
  readonly path: string;
  /** The field's name; `score` for the root. */
  readonly name: string;
  /** The Score, or those that it may be one of. */
  readonly scores: readonly ScorePicture[];
  /** Absent for the root. */
  readonly part?: PartPicture;
  readonly owner?: Item;
}

export class Items {
  readonly picture: Picture;
  readonly root: Item;
  readonly #scores: ReadonlyMap<string, ScorePicture>;
  readonly #children = new Map<string, readonly Item[]>();
  readonly #mistakes = new Map<string, ReadonlySet<number>>();

  constructor(picture: Picture) {
    this.picture = picture;
    this.#scores = new Map(picture.scores.map((score) => [score.id, score]));
    this.root = { path: "score", name: "score", scores: this.#known(picture.root) };
  }

  /** The parts of a composite; none where it is open which Score it is, or where it contains itself. */
  partsOf(item: Item): readonly Item[] {
    const known = this.#children.get(item.path);
    if (known) return known;
    const children = this.#makeParts(item);
    this.#children.set(item.path, children);
    return children;
  }

  /** The item at `path`, if there is one. */
  at(path: string): Item | undefined {
    let item: Item | undefined = this.root;
    while (item && item.path !== path) {
      item = this.partsOf(item).find((part) => within(path, part.path));
    }
    return item;
  }

  /** Indices of the findings that are shown at the item, or at anything below it. */
  mistakesWithin(item: Item): ReadonlySet<number> {
    const known = this.#mistakes.get(item.path);
    if (known) return known;
    const below = this.partsOf(item).flatMap((part) => [...this.mistakesWithin(part)]);
    const mistakes = new Set([...mistakesOf(item), ...below]);
    this.#mistakes.set(item.path, mistakes);
    return mistakes;
  }

  /** Every item, each before its parts, up to `most` of them: a Score that is used often is met often. */
  *all(most = 20_000): Generator<Item> {
    const waiting = [this.root];
    for (let item = waiting.pop(); item && most > 0; item = waiting.pop(), most--) {
      yield item;
      waiting.push(...this.partsOf(item).toReversed());
    }
  }

  #makeParts(owner: Item): readonly Item[] {
    const [score, ...others] = owner.scores;
    if (score === undefined || others.length > 0 || containsItself(owner)) return [];
    return score.parts.map((part) => ({
      path: `${owner.path}.${part.name}`,
      name: part.name,
      scores: this.#known(part.scores),
      part,
      owner,
    }));
  }

  #known(ids: readonly string[]): readonly ScorePicture[] {
    return ids.flatMap((id) => this.#scores.get(id) ?? []);
  }
}

/** The item's owners, the root first. */
export function ownersOf(item: Item): readonly Item[] {
  return item.owner ? [...ownersOf(item.owner), item.owner] : [];
}

/** Capabilities that the item needs. */
export function needsOf({ scores }: Item): readonly string[] {
  return [...new Set(scores.flatMap((score) => score.needs))].toSorted();
}

/** What its class is called: `PostgresScore`, or `RedisScore or MemcachedScore`. */
export function classOf({ scores }: Item): string {
  return scores.map((score) => score.class).join(" or ") || "unknown";
}

/** Indices of the findings that are shown at the item itself. */
export function mistakesOf({ part, scores }: Item): readonly number[] {
  return [...new Set([...(part?.mistakes ?? []), ...scores.flatMap(({ mistakes }) => mistakes)])];
}

/** What the item hands to its siblings. */
export function outputsOf(item: Item): readonly string[] {
  const siblings = item.owner?.scores.flatMap(({ parts }) => parts) ?? [];
  const taken = siblings.flatMap(({ takes }) => takes).filter(({ from }) => from === item.name);
  return [...new Set(taken.map(({ output }) => output))].toSorted();
}

function containsItself(item: Item): boolean {
  const ids = new Set(item.scores.map(({ id }) => id));
  return ownersOf(item).some((owner) => owner.scores.some(({ id }) => ids.has(id)));
}

function within(path: string, owner: string): boolean {
  return path === owner || path.startsWith(`${owner}.`);
}
