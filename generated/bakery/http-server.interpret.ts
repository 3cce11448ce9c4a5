import type { ScoreInterpret } from "@harmony/runtime/generated";
import type { HttpServerScore } from "@harmony/deploy";

export const httpServerInterpret: ScoreInterpret<HttpServerScore> = {
  kind: "score",
  name: "HttpServerScore",
  summary: "x",
  requires: ["HttpHosting"],
  declaredAt: { file: "deploy/postgres/score.ts", line: 13, column: 14, length: 13 },
  interpret: (score, topology, spec) => score.interpret(topology, spec),
  smokeTests: [],
};
