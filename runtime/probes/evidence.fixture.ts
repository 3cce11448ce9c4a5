/** The evidence of an attempt that has to fail; for tests of probes. */
import assert from "node:assert/strict";
import { ProbeFailure } from "./probe-failure.ts";

export async function evidenceOf(attempt: Promise<unknown>): Promise<readonly string[]> {
  const failure = await attempt.then(
    () => assert.fail("the attempt held, although it must not"),
    (error: unknown) => error,
  );
  assert(failure instanceof ProbeFailure, String(failure));
  return failure.evidence;
}
