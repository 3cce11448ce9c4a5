/** The HTTP server Score alone, on each topology that can run it here. */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, test } from "vitest";
import { Place, probeOf } from "../../topologies/conformance/place.ts";
import { candidates } from "../fixture/candidates.ts";
import { HttpServerScore } from "./score.ts";

const spec = { name: "shop", process: { command: ["node", "server.mjs"] } };
const server = `
  import { createServer } from "node:net";
  createServer().listen(process.env.PORT, "127.0.0.1");
`;

describe.each(candidates)("$name", ({ candidate }) => {
  test("the Score is deployed and keeps its promise", async () => {
    const place = await Place.make(candidate);
    await writeFile(path.join(place.home, "server.mjs"), server);
    try {
      await place.run(async (run) => {
        const score = new HttpServerScore(spec);
        const endpoint = await score.interpret(run.topology, spec);
        await score.acceptsConnections(endpoint, probeOf(run));
      });
    } finally {
      await place.close();
    }
  });
});
