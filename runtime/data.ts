/** Plain data: what a spec is made of, with `Secret` as its one opaque value. */
import type { Secret } from "./secret.ts";

/** Plain data; `undefined` stands for an absent field. */
export type Data =
  | string
  | number
  | boolean
  | null
  | undefined
  | Secret
  | readonly Data[]
  | { readonly [key: string]: Data };

/** How a plan shows a value that only a deploy can tell. */
export const KNOWN_AFTER_DEPLOY = "(known after deploy)";
