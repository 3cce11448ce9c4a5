/** `plan`, under construction. */
import assert from "node:assert";
import type { Plan } from "./event.ts";
import type { Run } from "./run.ts";

export async function plan(_run: Run): Promise<Plan> {
  assert.fail("under construction");
}
