/** `status`, under construction. */
import assert from "node:assert";
import type { StatusReport } from "./event.ts";
import type { Run } from "./run.ts";

export async function status(_run: Run): Promise<StatusReport> {
  assert.fail("under construction");
}
