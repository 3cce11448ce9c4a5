/** The TypeScript that the reader reads with, through ts-morph. It is loaded when the first program is, not before. */
import { createRequire } from "node:module";
import type * as morph from "ts-morph";

export let Project: typeof morph.Project;
export let ts: typeof morph.ts;
export type { ts as TypeScript } from "ts-morph";

/** Loads it, unless it is loaded. */
export function loadTypeScript(): void {
  // `require`, because importing TypeScript as an ES module costs a quarter of a second of lexing.
  ({ Project, ts } = createRequire(import.meta.url)("ts-morph") as typeof morph);
}
