/** What the words mean, where no single kind decides. */
import { describe, expect, test } from "vitest";
import { verdicts } from "./container-trouble.ts";
import type { StatusRule } from "./rule.ts";
import { rules } from "./rules.ts";
import { ruleOf, statusOf } from "./status.ts";

test("no kind has two rules", () => {
  const names = rules.map(({ group, kind }) => `${group}/${kind}`);
  expect(names).toEqual([...new Set(names)]);
});

describe("a kind that no rule knows", () => {
  const custom = { apiVersion: "bake.test/v1", kind: "Oven", metadata: { name: "big" } };
  const said = (...conditions: readonly object[]) =>
    statusOf({ ...custom, status: { conditions } });

  test("is Unknown without a condition that is known", () => {
    expect(statusOf(custom).word).toBe("Unknown");
    expect(said({ type: "Hot", status: "True" }).word).toBe("Unknown");
  });

  test("is what its standard conditions say", () => {
    expect(said({ type: "Ready", status: "True" }).word).toBe("Current");
    expect(said({ type: "Ready", status: "False", reason: "Cold" })).toMatchObject({
      word: "InProgress",
      reason: "Cold",
    });
    const ready = { type: "Ready", status: "True" };
    expect(said(ready, { type: "Reconciling", status: "True" }).word).toBe("InProgress");
    expect(said(ready, { type: "Stalled", status: "True" }).word).toBe("Failed");
  });

  test("is not what was said of an earlier generation", () => {
    const metadata = { name: "big", generation: 2 };
    const conditions = [{ type: "Ready", status: "True", observedGeneration: 1 }];
    expect(statusOf({ ...custom, metadata, status: { conditions } }).word).toBe("Unknown");
  });

  test("can be given a rule, which comes before those that are known", () => {
    const rule: StatusRule = {
      group: "bake.test",
      kind: "Oven",
      status: () => ({ word: "Current", reason: "", message: "hot" }),
    };
    expect(statusOf(custom, [], [rule]).message).toBe("hot");
    expect(ruleOf({ ...custom, apiVersion: "other.test/v1" }, [rule])).toBeUndefined();
  });
});

test("what is not there is NotFound", () => {
  expect(statusOf(undefined).word).toBe("NotFound");
});

test.each(Object.entries(verdicts))("a container that waits for %s", (reason, { verdict }) => {
  const waiting = (restartCount: number) =>
    statusOf({
      apiVersion: "v1",
      kind: "Pod",
      metadata: { name: "web" },
      status: {
        phase: "Pending",
        containerStatuses: [{ name: "web", restartCount, state: { waiting: { reason } } }],
      },
    });
  const [early, late] = [waiting(2), waiting(3)].map((each) => [each.word, each.reason].join(" "));
  expect(early).toBe(`${verdict === "stays" ? "Failed" : "InProgress"} ${reason}`);
  expect(late).toBe(`${verdict === "passes" ? "InProgress" : "Failed"} ${reason}`);
});
