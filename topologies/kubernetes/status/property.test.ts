/** Current means working: held for whatever an API server might say. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demands } from "./fixture/demands.ts";
import { base, objectsOf } from "./fixture/objects.ts";
import { countAt, numberAt } from "./object.ts";
import { rules } from "./rules.ts";
import { statusOf } from "./status.ts";

describe.each(rules.map((rule) => [rule.kind, rule] as const))("%s", (kind, rule) => {
  const objects = objectsOf(rule);

  test("that is Current keeps what is demanded of it", () => {
    const holds = demands[kind];
    fc.assert(
      fc.property(
        objects,
        (object) => statusOf(object).word !== "Current" || (holds?.(object) ?? true),
      ),
      { numRuns: 1_000 },
    );
  });

  test("that its controller has not seen is not Current", () => {
    fc.assert(
      fc.property(objects, (object) => {
        const observed = numberAt(object.status, "observedGeneration");
        const behind = observed !== undefined && observed < countAt(object.metadata, "generation");
        return !behind || statusOf(object).word !== "Current";
      }),
    );
  });

  test("that is being deleted is Terminating", () => {
    fc.assert(
      fc.property(objects, (object) => {
        const metadata = { ...object.metadata, deletionTimestamp: "2026-01-01T00:00:00Z" };
        return statusOf({ ...object, metadata }).word === "Terminating";
      }),
    );
  });

  test("in any shape is one of the six words", () => {
    const anything = fc.record({ spec: fc.anything(), status: fc.anything() });
    fc.assert(
      fc.property(anything, (garbage) => {
        const { word, message } = statusOf({ ...base(rule), ...garbage });
        return word.length > 0 && typeof message === "string";
      }),
    );
  });
});

test("every kind that can be not ready has its demands", () => {
  const bare = rules.filter((rule) => statusOf(base(rule)).word !== "Current");
  const kinds = bare.map(({ kind }) => kind).filter((kind) => !(kind in demands));
  // Its one demand is that its controller has seen it, which holds for all.
  expect(kinds).toEqual(["ValidatingAdmissionPolicy"]);
});
