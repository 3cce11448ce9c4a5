/** Case: one line of a conformance suite. A topology that can't do it says why, and the suite prints it. */
import { test } from "vitest";
import type { Topology } from "@harmony/runtime/topology";
import type { AnyCapability } from "@harmony/runtime";
import { type Candidate, Place } from "./place.ts";

/** Defines the cases of a suite for one candidate; each has a place of its own. */
export function casesFor<T extends Topology<AnyCapability>>(candidate: Candidate<T>) {
  return (name: string, check: (place: Place<T>) => Promise<void>): void => {
    const reason = candidate.skips[name];
    if (reason !== undefined) return test.skip(`${name} (skipped: ${reason})`);
    return test(name, async () => {
      const place = await Place.make(candidate);
      try {
        await check(place);
      } finally {
        await place.close();
      }
    });
  };
}
