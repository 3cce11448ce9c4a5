/** Writes unions as TypeScript does with `stableTypeOrdering`: by kind, and within a kind by name or value. */
import { compareTexts } from "./sorting.ts";
import { Undecidable } from "./undecidable.ts";

/** How a type is written, and what its place in a union is. */
export interface Written {
  readonly text: string;
  readonly rank: number;
  /** What types of rank `named` are sorted by. */
  readonly name?: string;
}

/** Places in a union. `alone`: only the type checker knows what becomes of it beside others. */
export const Rank = {
  string: 1,
  number: 2,
  text: 3,
  count: 4,
  truth: 5,
  boolean: 5,
  named: 6,
  unnamed: 7,
  null: 8,
  undefined: 9,
  alone: 10,
} as const;

/** Literals give way to the whole of their kind. */
const swallows: readonly (readonly [number, number])[] = [
  [Rank.string, Rank.text],
  [Rank.number, Rank.count],
];

export function unionText(members: readonly Written[]): Written {
  const [only] = members;
  if (only && members.length === 1) return only;
  const each = [...new Map(members.map((member) => [member.text, member])).values()];
  const kept = each.filter(({ rank }) => !isSwallowed(rank, each));
  const isUnsure = (rank: number): boolean => kept.filter((one) => one.rank === rank).length > 1;
  if (each.length < members.length || kept.some(({ rank }) => rank === Rank.alone))
    throw new Undecidable("a union of what is a union itself");
  if (isUnsure(Rank.unnamed) || isUnsure(Rank.boolean) || hasNameTwice(kept))
    throw new Undecidable("a union of what has no order");
  const text = kept
    .toSorted(compareWritten)
    .map((member) => member.text)
    .join(" | ");
  return kept.length === 1 && kept[0] ? kept[0] : { text, rank: Rank.alone };
}

function isSwallowed(rank: number, members: readonly Written[]): boolean {
  return swallows.some(
    ([whole, part]) => part === rank && members.some((member) => member.rank === whole),
  );
}

function hasNameTwice(members: readonly Written[]): boolean {
  const names = members.flatMap(({ name }) => name ?? []);
  return new Set(names).size < names.length;
}

function compareWritten(a: Written, b: Written): number {
  if (a.rank !== b.rank) return a.rank - b.rank;
  if (a.rank === Rank.count) return Number(a.text) - Number(b.text);
  return a.name !== undefined && b.name !== undefined
    ? compareTexts(a.name, b.name)
    : compareTexts(a.text.slice(1, -1), b.text.slice(1, -1));
}
