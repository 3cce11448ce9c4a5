/** expect: a condition of the author's own, said in the author's words. */
import { ProbeFailure } from "./probe-failure.ts";

/** Fails the attempt with `message` unless `condition` holds. */
export function assertThat(condition: boolean, message: string): asserts condition {
  if (!condition) throw new ProbeFailure(`expected: ${message}`);
}
