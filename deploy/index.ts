/** The door to the provider Scores. */
export { HttpServerScore } from "./http-server/score.ts";
export { PostgresScore } from "./postgres/score.ts";
