import type { ScoreInterpret } from "@harmony/runtime/generated";
import type { PostgresScore } from "@harmony/deploy";
import { postgresSmokeTests } from "./postgres.smoke-test.ts";

export const postgresInterpret: ScoreInterpret<PostgresScore> = {
  kind: "score",
  name: "PostgresScore",
  summary: "A PostgreSQL database that answers queries",
  requires: ["PostgreSQL"],
  declaredAt: { file: "deploy/postgres/score.ts", line: 13, column: 14, length: 13 },
  interpret: (score, topology, spec) => score.interpret(topology, spec),
  smokeTests: postgresSmokeTests,
};
