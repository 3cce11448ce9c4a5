/** How long a smoke test may take. */
import type { SmokeTestModel } from "./smoke-test.ts";

const defaultWithinMs = 30_000;

export function withinMsOf({ within }: Pick<SmokeTestModel, "within">): number {
  return within.kind === "read" ? within.ms : defaultWithinMs;
}
