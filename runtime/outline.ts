/** `outline`, under construction. */
import assert from "node:assert";
import type { ScoreOutline } from "./event.ts";
import type { CompiledApp } from "./interpret.ts";

/** The Scores of an app as people see them, parents before their parts. */
export function outline(_app: CompiledApp): readonly ScoreOutline[] {
  assert.fail("under construction");
}
