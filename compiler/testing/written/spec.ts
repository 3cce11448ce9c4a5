/** Writes the type of a Score's spec, and an argument that fits it. */
import type { Draw } from "./draw.ts";
import type { Source } from "./source.ts";

export interface Spec {
  readonly type: string;
  /** `UP` stands for a reference or a text. */
  readonly argument: string;
}

/** A spec that `source` declares or imports. */
export function specOf(draw: Draw, source: Source): Spec {
  const more = draw.chance(30) ? draw.one(members) : undefined;
  const text = `{ readonly name: string; readonly upstream?: string${more ? `; ${more.type}` : ""} }`;
  const argument = `{ name: "NAME", upstream: UP${more?.given ? `, ${more.given}` : ""} }`;
  const form = draw.one(["interface", "interface", "literal", "alias", "imported", "extended"]);
  if (form === "literal") return { type: text, argument };
  if (form === "imported")
    return {
      type: source.type({ name: "CacheSpec", from: "./concepts.ts" }),
      argument: '{ name: "NAME", upstream: UP }',
    };
  const name = source.fresh("Spec");
  const keyword = draw.chance(50) ? "export " : "";
  if (form === "alias") source.before(`${keyword}type ${name} = ${text};`);
  else if (form === "interface") source.before(`${keyword}interface ${name} ${text}`);
  else {
    const base = source.type({ name: "CacheSpec", from: "./concepts.ts" });
    source.before(`${keyword}interface ${name} extends ${base} ${text}`);
  }
  return { type: name, argument };
}

const members: readonly { readonly type: string; readonly given?: string }[] = [
  { type: "readonly size: number", given: "size: 3" },
  { type: "readonly size?: number", given: "size: -1.5" },
  { type: "readonly tags: readonly string[]", given: 'tags: ["a", `b`, UP]' },
  { type: "readonly env: { readonly [name: string]: string }", given: 'env: { A: UP, B: "b" }' },
  { type: 'readonly kind: "b" | "a"', given: 'kind: "a"' },
  {
    type: "readonly deep: { readonly list: readonly { readonly on: boolean }[] }",
    given: "deep: { list: [{ on: true }, { on: false }] }",
  },
  { type: "readonly at?: Date" },
  { type: "readonly call?: () => void" },
  { type: "readonly map?: Map<string, Set<number>>" },
  { type: "readonly loose?: any", given: "loose: { a: 1 }" },
  { type: "readonly none: null | undefined", given: "none: null" },
  { type: "readonly pair: readonly [string, number]", given: 'pair: ["a", 1]' },
  { type: "readonly record: Record<string, number>", given: "record: { a: 1 }" },
  { type: "mode: string | number | boolean", given: "mode: 0x10" },
  { type: "readonly size: number", given: "size: Number(1)" },
  { type: "readonly size: number", given: "size: process.argv.length" },
  {
    type: "readonly env: { readonly [name: string]: string }",
    given: "env: { ...{ C: `c` }, B: UP }",
  },
];
