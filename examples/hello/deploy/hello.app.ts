/** Says hello: the smallest app there is. */
import { HttpServerScore } from "@harmony/deploy";
import { app } from "@harmony/runtime";
import { LocalTopology } from "@harmony/topologies";

@app({ name: "hello", summary: "Says hello" })
export class Hello {
  readonly score = new HttpServerScore({
    name: "hello",
    port: 8099,
    process: { command: ["node", "server.mjs"], directory: "../app" },
  });
  readonly topologies = { local: LocalTopology };
}
