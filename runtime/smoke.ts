/** `smoke`, under construction. */
import assert from "node:assert";
import type { HarmonyEvent } from "./event.ts";
import type { Run } from "./run.ts";

// eslint-disable-next-line require-yield
export async function* smoke(_run: Run): AsyncGenerator<HarmonyEvent> {
  assert.fail("under construction");
}
