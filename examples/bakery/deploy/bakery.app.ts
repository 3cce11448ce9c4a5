/** The bakery as one deployable app. */
import { app } from "@harmony/runtime";
import { LocalTopology, MemoryTopology } from "@harmony/topologies";
import { BakeryScore } from "./bakery.score.ts";

@app({ name: "bakery", summary: "Sells bread" })
export class Bakery {
  readonly score = new BakeryScore();
  readonly topologies = { local: LocalTopology, memory: MemoryTopology };
}
