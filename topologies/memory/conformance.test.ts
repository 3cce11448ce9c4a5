/** The memory topology holds to what every topology does, as far as a simulation can. */
import { describe } from "vitest";
import { httpHostingConformance } from "../conformance/http-hosting.ts";
import { postgresqlConformance } from "../conformance/postgresql.ts";
import { MemoryTopology } from "./topology.ts";

const candidate = {
  topology: MemoryTopology,
  program: () => [],
  skips: {
    "what is stored outlives the run": "a simulated database stores nothing",
    "the process sees its variables, secrets among them": "a simulated server runs no process",
  },
};

for (const [name, reason] of Object.entries(candidate.skips))
  console.warn(`SKIPPED on memory: ${name}: ${reason}`);

describe("the memory topology", () => {
  postgresqlConformance(candidate);
  httpHostingConformance(candidate);
});
