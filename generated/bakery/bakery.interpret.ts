import { type CompositeInterpret, part } from "@harmony/runtime/generated";
import type { BakeryScore } from "../../examples/bakery/deploy/bakery.score.ts";
import { httpServerInterpret } from "./http-server.interpret.ts";
import { postgresInterpret } from "./postgres.interpret.ts";

export const bakeryInterpret: CompositeInterpret<BakeryScore> = {
  kind: "composite",
  name: "BakeryScore",
  summary: "The bakery: a shop and the database of its orders",
  requires: ["HttpHosting", "PostgreSQL"],
  declaredAt: { file: "examples/bakery/deploy/bakery.score.ts", line: 6, column: 14, length: 11 },
  parts: (score) => [
    part("db", score.db, postgresInterpret, {
      writtenAt: {
        file: "examples/bakery/deploy/bakery.score.ts",
        line: 7,
        column: 17,
        length: 17,
      },
      after: [],
    }),
    part("shop", score.shop, httpServerInterpret, {
      writtenAt: {
        file: "examples/bakery/deploy/bakery.score.ts",
        line: 9,
        column: 19,
        length: 19,
      },
      after: ["db"],
    }),
  ],
  smokeTests: [
    {
      name: "takesAnOrder",
      promise: "x",
      withinMs: 30_000,
      retryMs: 100,
      declaredAt: { file: "deploy/postgres/score.ts", line: 20, column: 9, length: 14 },
      run: (score, out, probe) => score.takesAnOrder(out, probe),
    },
  ],
};
