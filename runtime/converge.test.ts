/** Converge: each row of its table, and both bounds of the wait. */
import { expect, test } from "vitest";
import { converge, untilGone } from "./converge.ts";
import { Drifter, type Drift } from "./fixture/drifter.ts";
import { swiftClock } from "./fixture/swift-clock.ts";

function waiting(signal = new AbortController().signal) {
  const told: string[] = [];
  return { told, clock: swiftClock(), signal, progress: (message: string) => told.push(message) };
}

const waits = [{ word: "InProgress" }, { word: "NotFound" }, { word: "Terminating" }] as const;

test.each(waits)("$word is waited for", async (drift) => {
  const end = await converge(new Drifter([drift, drift, { word: "Current" }]), waiting());
  expect(end.verdict).toBe("current");
});

test("Current is the end only once nothing differs any more", async () => {
  const wood = new Drifter([{ word: "Current", differs: true }, { word: "Current" }]);
  expect((await converge(wood, waiting())).verdict).toBe("current");
  expect(wood.looks).toBe(2);
});

test.each([
  { word: "Failed", verdict: "failed" },
  { word: "Unknown", verdict: "unknown" },
] as const)("$word ends the wait at once", async ({ word, verdict }) => {
  const wood = new Drifter([{ word }, { word: "Current" }]);
  expect(await converge(wood, waiting())).toMatchObject({ verdict, status: { word }, waitedMs: 0 });
  expect(wood.looks).toBe(1);
});

test("stillness ends the wait", async () => {
  const end = await converge(new Drifter([{ word: "InProgress" }]), waiting());
  expect(end.verdict).toBe("stalled");
  expect(end.waitedMs).toBeGreaterThanOrEqual(30_000);
  expect(end.waitedMs).toBeLessThan(32_000);
});

test("restlessness ends the wait too, later", async () => {
  const restless = Array.from({ length: 10_000 }, (_, look): Drift => {
    return { word: look % 2 ? "InProgress" : "NotFound" };
  });
  const end = await converge(new Drifter(restless), waiting());
  expect(end.verdict).toBe("overdue");
  expect(end.waitedMs).toBeGreaterThanOrEqual(300_000);
});

test("an interruption ends the wait", async () => {
  const end = await converge(new Drifter([{ word: "InProgress" }]), waiting(AbortSignal.abort()));
  expect(end.verdict).toBe("interrupted");
});

test("what it says about itself is told once each time it changes", async () => {
  const listening = waiting();
  const course: Drift[] = [{ word: "NotFound" }, { word: "NotFound" }, { word: "InProgress" }];
  await converge(new Drifter([...course, { word: "Current" }]), listening);
  expect(listening.told).toEqual(["it is NotFound", "it is InProgress"]);
});

test("a change that is announced is looked at before the clock says so", async () => {
  const wood = new Drifter([{ word: "InProgress" }, { word: "Current" }]);
  const never: Promise<void> = new Promise(() => undefined);
  let sleeps = 0;
  const clock = {
    now: () => 0,
    sleep: (ms: number) => (ms < 100 || sleeps++ > 0 ? Promise.resolve() : never),
  };
  const announcing = Object.assign(wood, { changed: () => Promise.resolve() });
  const end = await converge(announcing, { ...waiting(), clock });
  expect(end.verdict).toBe("current");
});

test("what goes away is waited for until it is gone", async () => {
  const wood = new Drifter([
    { word: "Terminating" },
    { word: "Terminating" },
    { word: "NotFound" },
  ]);
  expect(await untilGone(wood, waiting())).toMatchObject({
    verdict: "current",
    status: { word: "NotFound" },
  });
});
