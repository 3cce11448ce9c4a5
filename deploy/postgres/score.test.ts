/** The PostgreSQL Score alone, on each topology that can run it here. */
import { describe, test } from "vitest";
import { Place, probeOf } from "../../topologies/conformance/place.ts";
import { candidates } from "../fixture/candidates.ts";
import { PostgresScore } from "./score.ts";

const spec = { name: "orders", version: 18 };

describe.each(candidates)("$name", ({ candidate }) => {
  test("the Score is deployed and keeps its promise", async () => {
    const place = await Place.make(candidate);
    try {
      await place.run(async (run) => {
        const score = new PostgresScore(spec);
        const database = await score.interpret(run.topology, spec);
        await score.answersQueries(database, probeOf(run));
      });
    } finally {
      await place.close();
    }
  });
});
