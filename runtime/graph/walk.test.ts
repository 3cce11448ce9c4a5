/** Walk: order, parallelism, failures, interruption. */
import { expect, test } from "vitest";
import type { Graph } from "./graph.ts";
import { walk } from "./walk.ts";

/** A graph of bare paths; what it does not need is not there. */
function graphOf(waits: { readonly [path: string]: readonly string[] }): Graph {
  const order = Object.keys(waits);
  const nodes = new Map(order.map((path) => [path, { path }]));
  return { order, nodes, waitsFor: new Map(Object.entries(waits)) } as unknown as Graph;
}

const going = new AbortController().signal;
const diamond = graphOf({ a: [], b: ["a"], c: ["a"], d: ["b", "c"] });

test("a node is visited after all it waits for, and never before", async () => {
  const ended: string[] = [];
  await walk(diamond, 8, going, {
    async visit({ path }) {
      for (const before of diamond.waitsFor.get(path)!) expect(ended).toContain(before);
      await Promise.resolve();
      ended.push(path);
      return "done";
    },
  });
  expect(ended.sort()).toEqual(["a", "b", "c", "d"]);
});

test("no more than the allowed number are visited at the same time, and that many are", async () => {
  const many = Array.from({ length: 20 }, (_, index) => [`n${index}`, []] as const);
  let [now, most] = [0, 0];
  await walk(graphOf(Object.fromEntries(many)), 3, going, {
    async visit() {
      most = Math.max(most, ++now);
      await new Promise(setImmediate);
      now--;
      return "done";
    },
  });
  expect(most).toBe(3);
});

test("a failure skips what depends on it, names itself, and leaves the rest alone", async () => {
  const skipped: (readonly [string, string])[] = [];
  const graph = graphOf({ a: [], b: ["a"], c: ["b"], other: [] });
  const outcomes = await walk(graph, 8, going, {
    visit: async ({ path }) => (path === "a" ? "failed" : "done"),
    skip: ({ path }, because) => skipped.push([path, because]),
  });
  expect(skipped).toEqual([
    ["b", "a"],
    ["c", "a"],
  ]);
  expect(outcomes.get("other")).toEqual({ kind: "done" });
});

test("after an interruption nothing is started and nothing is called skipped", async () => {
  const interrupt = new AbortController();
  const visited: string[] = [];
  const outcomes = await walk(diamond, 8, interrupt.signal, {
    async visit({ path }) {
      visited.push(path);
      interrupt.abort();
      return "interrupted";
    },
    skip: () => expect.fail("nothing failed"),
  });
  expect(visited).toEqual(["a"]);
  expect([...outcomes.values()].map(({ kind }) => kind)).toEqual(
    Array.from({ length: 4 }, () => "interrupted"),
  );
});

test("a bug in one visit comes out, but only after every other visit has ended", async () => {
  const ended: string[] = [];
  const walking = walk(graphOf({ a: [], b: [] }), 8, going, {
    async visit({ path }) {
      if (path === "a") throw new TypeError("a bug");
      await new Promise(setImmediate);
      ended.push(path);
      return "done";
    },
  });
  await expect(walking).rejects.toThrow("a bug");
  expect(ended).toEqual(["b"]);
});
