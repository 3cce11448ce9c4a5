/** What a run looks like while it goes on, in every format. */
import { expect, test } from "vitest";
import type { HarmonyEvent } from "../../event.ts";
import { systemClock } from "../../clock.ts";
import * as run from "../fixture/bakery-run.ts";
import { keptOutput } from "../fixture/terminal.ts";
import { githubView } from "./github-view.ts";
import { jsonView } from "./json-view.ts";
import { lineView } from "./line-view.ts";
import { liveView } from "./live-view.ts";
import { paintLines } from "../text/line.ts";
import { advance, begin, type Progress } from "./progress.ts";
import { runTree } from "./run-tree.ts";
import type { View } from "./view.ts";

const quiet = { color: false, verbose: false };
const calm = { nowMs: 60_000, verbose: false, stopping: false };

function tree(progress: Progress, moment: Partial<typeof calm> = {}, width?: number): string {
  const lines = runTree(progress, { ...calm, ...moment });
  return paintLines(lines, { color: false, ...(width !== undefined && { width }) });
}

function shown(view: View, events: readonly HarmonyEvent[]): void {
  let progress = begin(run.started, 0);
  for (const event of [run.started, ...events]) {
    progress = advance(progress, event, 0);
    view.show(event, progress);
  }
  view.close(progress);
}

test("a Score that works, one that waits", () => {
  expect(tree(run.progressAfter(...run.database.slice(0, 3)), { nowMs: 4_000 }))
    .toMatchInlineSnapshot(`
    "deploy bakery local  4.0 s
    ⠋ bakery
    ├─ ⠋ db  starting  3.0 s
    │    + postgres/orders
    └─ ◌ shop  waits for db"
  `);
});

test("a promise that is tried again", () => {
  expect(tree(run.progressAfter(...run.database.slice(0, 7)), { nowMs: 8_000 }))
    .toMatchInlineSnapshot(`
      "deploy bakery local  8.0 s
      ⠋ bakery
      ├─ ⠋ db  trying its promises  7.0 s
      │    + postgres/orders
      │    ⠋ The server answers \`select 1\`.  attempt 2: connection refused
      └─ ◌ shop  waits for db"
    `);
});

test("everything is deployed", () => {
  const progress = run.progressAfter(...run.database, ...run.shop, run.finished("succeeded", 2));
  expect(tree(progress)).toMatchInlineSnapshot(`
    "deploy bakery local  4.1 s
    ◌ bakery
    ├─ ✓ db  A database  8.0 s
    │    + postgres/orders
    │    ✓ The server answers \`select 1\`.
    └─ ✓ shop  http://127.0.0.1:8081  3.0 s
         ~ process/shop
             port              8080 → 8081
             env.DATABASE_URL  [secret] → (known after deploy)"
  `);
});

test("a failure, and what is skipped for it", () => {
  const progress = run.progressAfter(...run.database, ...run.shopFails, run.finished("failed", 1));
  expect(tree(progress)).toMatchInlineSnapshot(`
    "deploy bakery local  4.1 s
    ◌ bakery  skipped: shop is not deployed
    ├─ ✓ db  A database  8.0 s
    │    + postgres/orders
    │    ✓ The server answers \`select 1\`.
    └─ ✗ shop  process \`shop\` ends as soon as it is started  2.0 s
         ~ process/shop
             port              8080 → 8081
             env.DATABASE_URL  [secret] → (known after deploy)"
  `);
});

test("a narrow terminal cuts lines, a verbose one shows every field", () => {
  const progress = run.progressAfter(...run.database);
  expect(tree(progress, { verbose: true }, 30)).toMatchInlineSnapshot(`
    "deploy bakery local  1 min 0 s
    ◌ bakery
    ├─ ✓ db  A database  8.0 s
    │    + postgres/orders
    │        name     orders
    │        version  18
    │    ✓ The server answers \`se…
    └─ ◌ shop"
  `);
});

test("someone asked to stop", () => {
  expect(tree(run.progressAfter(), { stopping: true, nowMs: 2_000 })).toMatchInlineSnapshot(`
    "deploy bakery local  2.0 s  stopping… (once more: at once)
    ◌ bakery
    ├─ ◌ db
    └─ ◌ shop  waits for db"
  `);
});

test("what was not finished was interrupted", () => {
  const progress = run.progressAfter(...run.database.slice(0, 6), run.finished("interrupted", 1));
  expect(tree(progress)).toMatchInlineSnapshot(`
    "deploy bakery local  4.1 s
    ◌ bakery  interrupted
    ├─ ◌ db  interrupted
    │    + postgres/orders
    │    ◌ The server answers \`select 1\`.  attempt 1: connection refused
    └─ ◌ shop  waits for db"
  `);
});

test("a destroy that came to its end removed everything", () => {
  const ending = { resource: "postgres/orders", message: "ending its processes" } as const;
  const progress = run.progressAfter(
    { type: "resource-progressed", score: "db", ...ending },
    { type: "resource-removed", resource: "postgres/orders", why: "destroyed" },
    run.finished("succeeded", 1),
  );
  expect(tree(progress)).toMatchInlineSnapshot(`
    "deploy bakery local  4.1 s
    ✓ bakery  removed
    ├─ ✓ db  removed
    └─ ◌ shop  waits for db
    - postgres/orders  removed: destroyed"
  `);
});

test("the live tree is redrawn in place; at the end it stays whole", async () => {
  const { output, text } = keptOutput(60);
  const stop = new AbortController().signal;
  const view = liveView(output, { color: false, verbose: false, clock: systemClock, stop });
  const drawn = () => expect.poll(text, { interval: 10 });
  view.show(run.started, begin(run.started, 0));
  await drawn().toContain("◌ shop  waits for db");
  const progress = run.progressAfter(...run.database, ...run.shop, run.finished("succeeded", 2));
  view.show(run.finished("succeeded", 2), progress);
  await drawn().toContain("✓ shop  http://127.0.0.1:8081");
  output.emit("resize");
  view.close(progress);
  expect(text().endsWith(`${tree(progress)}\n`)).toBe(true);
});

test("what no Score asks for is removed", () => {
  const progress = run.progressAfter(
    { type: "resource-progressed", score: "old", resource: "process/old", message: "ending" },
    { type: "resource-removed", resource: "process/older", why: "no longer asked for" },
  );
  expect(tree(progress).split("\n").slice(-2)).toMatchInlineSnapshot(`
    [
      "- process/older  removed: no longer asked for",
      "⠋ process/old: ending",
    ]
  `);
});

test("lines say what matters once", () => {
  const { output, text } = keptOutput();
  shown(lineView(output, quiet), [...run.database, ...run.shopFails]);
  expect(text()).toMatchInlineSnapshot(`
    "deploy bakery local
    db: postgres/orders is to be created
    db: postgres/orders: starting
    db: postgres/orders is ready
    db: The server answers \`select 1\`. Attempt 1: connection refused
    db: promise kept: The server answers \`select 1\`.
    db: deployed
    shop: process/shop is to be changed: port, env.DATABASE_URL
    shop: failed: process \`shop\` ends as soon as it is started
    bakery: skipped: shop is not deployed
    "
  `);
});

test("verbose lines tell every difference", () => {
  const { output, text } = keptOutput();
  shown(lineView(output, { ...quiet, verbose: true }), run.shop.slice(1, 2));
  expect(text()).toMatchInlineSnapshot(`
    "deploy bakery local
    shop: process/shop is to be changed
    shop:   port              8080 → 8081
    shop:   env.DATABASE_URL  [secret] → (known after deploy)
    "
  `);
});

test("groups of a workflow are whole, and nothing in them is a command", () => {
  const { output, text } = keptOutput();
  const evil = { type: "score-skipped", score: "shop", because: "\n::error::x" } as const;
  const [first, ...rest] = run.database;
  shown(githubView(output, quiet), [first!, ...run.shop.slice(0, 2), ...rest, evil]);
  expect(text()).toMatchInlineSnapshot(`
    "deploy bakery local
    ::group::db
    db: postgres/orders is to be created
    db: postgres/orders: starting
    db: postgres/orders is ready
    db: The server answers \`select 1\`. Attempt 1: connection refused
    db: promise kept: The server answers \`select 1\`.
    db: deployed
    ::endgroup::
    ::group::shop
    shop: process/shop is to be changed: port, env.DATABASE_URL
    shop: skipped:  ::error::x is not deployed
    ::endgroup::
    "
  `);
});

test("JSON is one event per line, the first with the version of the format", () => {
  const { output, text } = keptOutput();
  shown(jsonView(output), [...run.database, ...run.shopFails]);
  const events = text()
    .trimEnd()
    .split("\n")
    .map((line) => JSON.parse(line));
  expect(events[0]).toMatchObject({ format: 1, type: "run-started", app: "bakery" });
  expect(events.at(-2).diagnostic).toMatchObject({ code: "H1301", notes: [], state: null });
  expect(text()).toContain('"password":"[secret]"');
});

test("no view shows a secret", () => {
  const events = [...run.database, ...run.shop];
  for (const view of [lineView, githubView, jsonView]) {
    const { output, text } = keptOutput();
    shown(view(output, { color: false, verbose: true }), events);
    expect(text()).not.toContain("marker-7f3a");
  }
  expect(tree(run.progressAfter(...events), { verbose: true })).not.toContain("marker-7f3a");
});
