/** What the commands that only look say: plan, status, graph; and the last words of a run. */
import { expect, test } from "vitest";
import type { HarmonyEvent, Plan, StatusReport, Verb } from "../../event.ts";
import { Secret } from "../../secret.ts";
import { conclusion } from "../run/conclusion.ts";
import * as run from "../fixture/bakery-run.ts";
import { graphLines } from "./graph-lines.ts";
import { changeLines } from "../text/data-text.ts";
import { type Line, paintLines } from "../text/line.ts";
import { planLines } from "./plan-lines.ts";
import { advance } from "../run/progress.ts";
import { statusLines } from "./status-lines.ts";

function text(lines: readonly Line[]): string {
  return paintLines(lines, { color: false });
}

const password = new Secret("marker-7f3a");

test("a plan is a diff", () => {
  const plan: Plan = {
    app: "bakery",
    topology: "local",
    scores: [
      {
        score: "db",
        resources: [
          {
            resource: "postgres/orders",
            action: "create",
            changes: [{ path: "", to: { name: "orders", password, note: " two words " } }],
          },
        ],
      },
      {
        score: "shop",
        resources: [
          {
            resource: "process/shop",
            action: "change",
            changes: [
              { path: "port", from: 8080, to: 8081 },
              { path: "env.URL", from: "a", to: "(known after deploy)" },
              { path: "env.OLD", from: "b" },
              { path: "command", to: ["node", "server.mjs"] },
            ],
          },
        ],
      },
      {
        score: "mail",
        resources: [{ resource: "process/mail", action: "keep", changes: [] }],
      },
    ],
    removals: [{ resource: "process/old", action: "remove", changes: [] }],
    empty: false,
  };
  expect(text(planLines(plan))).toMatchInlineSnapshot(`
    "plan bakery local
    db
      + postgres/orders
          name      orders
          password  [secret]
          note      " two words "
    shop
      ~ process/shop
          port     8080 → 8081
          env.URL  a → (known after deploy)
          env.OLD  b → nothing
          command  ["node","server.mjs"]
    mail
      = process/mail
    no longer asked for
      - process/old

    1 to create, 1 to change, 1 to remove, 1 as asked"
  `);
});

test("an empty plan says so", () => {
  const keep = { resource: "process/shop", action: "keep", changes: [] } as const;
  const scores = [{ score: "shop", resources: [keep] }];
  const plan: Plan = { app: "bakery", topology: "local", scores, removals: [], empty: true };
  expect(text(planLines(plan))).toMatchInlineSnapshot(`
    "plan bakery local
    shop
      = process/shop

    nothing to do: everything is as asked, 1 resource"
  `);
});

test("a status has a word, a sentence and the drift of every resource", () => {
  const report: StatusReport = {
    app: "bakery",
    topology: "local",
    scores: [
      {
        score: "db",
        resources: [
          {
            resource: "postgres/orders",
            status: { word: "Current", reason: "Ready", message: "accepts connections" },
            drift: [{ path: "port", from: 5432, to: 5433 }],
          },
        ],
        outputs: { host: "127.0.0.1", password },
      },
      {
        score: "shop",
        resources: [
          {
            resource: "process/shop",
            status: { word: "Failed", reason: "CrashLoop", message: "ended 3 times" },
            drift: [],
          },
        ],
        outputs: {},
      },
    ],
    strays: [
      {
        resource: "process/old",
        status: { word: "Current", reason: "Runs", message: "runs" },
        drift: [],
      },
    ],
    healthy: false,
  };
  expect(text(statusLines(report, run.scores))).toMatchInlineSnapshot(`
    "status bakery local: not as asked
    bakery  A shop and its database
    ├─ db  A database
    │    ✓ postgres/orders  Current  accepts connections
    │        drifted: port  5432 → 5433
    │    host  127.0.0.1
    │    password  [secret]
    └─ shop  A server
         ✗ process/shop  Failed  ended 3 times
    no Score asks for
    ✓ process/old  Current  runs"
  `);
});

test("of what is not there, nothing has drifted", () => {
  const status = { word: "NotFound", reason: "", message: "" } as const;
  const drift = [{ path: "", to: { name: "orders", env: { URL: "x" } } }];
  const resources = [{ resource: "postgres/orders", status, drift }] as const;
  const report: StatusReport = {
    app: "bakery",
    topology: "local",
    scores: [{ score: "db", resources, outputs: {} }],
    strays: [],
    healthy: false,
  };
  expect(text(statusLines(report, run.scores.slice(0, 2)))).toMatchInlineSnapshot(`
    "status bakery local: not deployed
    bakery  A shop and its database
    └─ db  A database
         ○ postgres/orders  NotFound"
  `);
});

test("what is made is told field by field, at every depth", () => {
  const whole = { name: "shop", env: { A: "a", B: { C: 1 } }, list: [1], none: undefined };
  expect(text(changeLines([{ path: "", to: whole }]))).toMatchInlineSnapshot(`
    "name     shop
    env.A    a
    env.B.C  1
    list     [1]"
  `);
  expect(text(changeLines([{ path: "env", from: whole.env }]))).toMatchInlineSnapshot(`
    "env.A    a → nothing
    env.B.C  1 → nothing"
  `);
});

test("a cause that several Scores share is told once", () => {
  const fails = (score: string) =>
    ({ type: "score-failed", score, diagnostic: { ...run.crash } }) as const;
  const progress = run.progressAfter(fails("db"), fails("shop"));
  expect(progress.failures).toEqual([run.crash]);
  expect(progress.scores.map(({ state }) => state)).toEqual(["waiting", "failed", "failed"]);
});

test("a graph shows what waits for what", () => {
  expect(text(graphLines(run.scores))).toMatchInlineSnapshot(`
    "bakery  BakeryScore  A shop and its database
    ├─ db  PostgresScore  A database
    └─ shop  HttpServerScore  A server
         waits for db"
  `);
});

const type = (...words: readonly string[]) => `harmony-bakery ${words.join(" ")} local`;

function lastWords(verb: Verb, ...events: readonly HarmonyEvent[]): string {
  const progress = events.reduce((sum, event) => advance(sum, event, 0), {
    ...run.progressAfter(),
    verb,
  });
  return text(conclusion(progress, type));
}

test("a deploy ends with where it answers and what to type next", () => {
  expect(lastWords("deploy", ...run.database, ...run.shop, run.finished("succeeded", 2)))
    .toMatchInlineSnapshot(`
    "deployed bakery to local: 2 resources written, 1 promise kept  4.1 s

      shop  http://127.0.0.1:8081

    next:
      harmony-bakery status local   how it is
      harmony-bakery logs local     what it says
      harmony-bakery destroy local  removes it again"
  `);
});

test("a deploy that wrote nothing says so", () => {
  const words = lastWords("deploy", ...run.database, ...run.shop, run.finished("succeeded", 0));
  expect(words.split("\n")[0]).toMatchInlineSnapshot(
    `"nothing to do: everything is as asked, 1 promise kept  4.1 s"`,
  );
});

test("a failure says how many, and where to look", () => {
  expect(lastWords("deploy", ...run.database, ...run.shopFails, run.finished("failed", 1)))
    .toMatchInlineSnapshot(`
    "deploy bakery local failed: 1 Score failed, 1 skipped  4.1 s

    next:
      harmony-bakery logs shop local  what it said
      harmony-bakery status local     how everything is"
  `);
});

test("an interruption says that it can go on", () => {
  expect(lastWords("deploy", run.finished("interrupted", 1))).toMatchInlineSnapshot(`
    "interrupted  4.1 s
    the same command goes on from here"
  `);
});

test("smoke and destroy conclude in their own words", () => {
  expect(lastWords("smoke", ...run.database, run.finished("succeeded", 0))).toMatchInlineSnapshot(
    `"bakery works on local: 1 promise kept  4.1 s"`,
  );
  expect(lastWords("destroy", run.finished("succeeded", 2))).toMatchInlineSnapshot(
    `"removed bakery from local: 2 resources  4.1 s"`,
  );
  expect(lastWords("destroy", run.finished("succeeded", 0))).toMatchInlineSnapshot(
    `"nothing to do: there is nothing of bakery on local  4.1 s"`,
  );
});
