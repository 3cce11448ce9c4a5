/** Search: which items a query finds. */
import { classOf, type Item, type Items, needsOf } from "./item.ts";

export const mostFound = 60;

/** Whether every word of `query` is in the item's name, class, summary, package or capabilities. */
export function isFound(item: Item, query: string): boolean {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return true;
  const text = textOf(item);
  return words.every((word) => text.includes(word));
}

/** What is found, and how much there is in all. */
export function findIn(
  items: Items,
  query: string,
): { readonly found: readonly Item[]; readonly count: number } {
  const found = [...items.all()].filter((item) => isFound(item, query));
  return { found: found.slice(0, mostFound), count: found.length };
}

const texts = new WeakMap<Item, string>();

function textOf(item: Item): string {
  const text = texts.get(item) ?? textAbout(item);
  texts.set(item, text);
  return text;
}

function textAbout(item: Item): string {
  const about = item.scores.flatMap(({ summary, package: name }) => [summary, name]);
  return [item.path, classOf(item), ...needsOf(item), ...about].join("\n").toLowerCase();
}
