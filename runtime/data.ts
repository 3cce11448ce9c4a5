/** Plain data: what a spec is made of, with `Secret` as its one opaque value. */
import { Secret } from "./secret.ts";

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

/** Whether `data` has fields: neither a list nor a secret. */
export function isRecord(data: Data): data is { readonly [key: string]: Data } {
  return (
    typeof data === "object" && data !== null && !Array.isArray(data) && !(data instanceof Secret)
  );
}
