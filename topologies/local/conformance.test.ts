/** The local topology holds to what every topology does. */
import { describe } from "vitest";
import { httpHostingConformance } from "../conformance/http-hosting.ts";
import { postgresqlConformance } from "../conformance/postgresql.ts";
import { candidate } from "./fixture/candidate.ts";

describe("the local topology", () => {
  postgresqlConformance(candidate);
  httpHostingConformance(candidate);
});
