/** The door to the conformance suites: one per capability. They define Vitest tests. */
export { httpHostingConformance } from "./http-hosting.ts";
export { type Candidate, Place } from "./place.ts";
export { postgresqlConformance } from "./postgresql.ts";
