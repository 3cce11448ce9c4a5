/** The TypeScript that the reader reads with, through ts-morph. */
import { createRequire } from "node:module";
import type * as morph from "ts-morph";

// `require`, because importing TypeScript as an ES module costs a quarter of a second of lexing.
const loaded = createRequire(import.meta.url)("ts-morph") as typeof morph;

export const { Project, ts } = loaded;
export type { ts as TypeScript } from "ts-morph";
