/** Signals: a burst of changes is one, and the end comes before everything else. */
import { expect, test } from "vitest";
import { Signals } from "./signals.ts";

test("a burst is one change, also when it goes on while it is waited for", async () => {
  const signals = new Signals();
  signals.changed("a");
  const next = signals.next();
  await Promise.resolve();
  signals.changed("b");
  signals.changed("a");
  expect(await next).toEqual({ kind: "changed", files: new Set(["a", "b"]) });
});

test("nothing is lost between two turns", async () => {
  const signals = new Signals();
  const next = signals.next();
  signals.again();
  expect(await next).toEqual({ kind: "again" });
  signals.changed("a");
  expect(await signals.next()).toEqual({ kind: "changed", files: new Set(["a"]) });
});

test("the end comes first, and the first end counts", async () => {
  const signals = new Signals();
  signals.changed("a");
  signals.end(130);
  signals.end(0);
  expect(await signals.next()).toEqual({ kind: "end", exitCode: 130 });
});
