import { listed, main } from "@harmony/runtime/generated";
import { LocalTopology } from "@harmony/topologies";
import { Bakery } from "../../examples/bakery/deploy/bakery.app.ts";
import { bakeryInterpret } from "./bakery.interpret.ts";

await main({
  name: "bakery",
  summary: "Sells bread",
  create: () => new Bakery(),
  interpret: bakeryInterpret,
  topologies: { local: listed(LocalTopology, bakeryInterpret) },
});
