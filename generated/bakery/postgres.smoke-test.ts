import type { SmokeTest } from "@harmony/runtime/generated";
import type { PostgresScore } from "@harmony/deploy";

export const postgresSmokeTests: readonly SmokeTest<PostgresScore>[] = [
  {
    name: "answersQueries",
    promise: "The server answers `select 1` with the credentials it handed out.",
    withinMs: 30_000,
    retryMs: 100,
    declaredAt: { file: "deploy/postgres/score.ts", line: 20, column: 9, length: 14 },
    run: (score, out, probe) => score.answersQueries(out, probe),
  },
];
