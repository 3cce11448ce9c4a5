/** What it costs to ask for help. */
import { bakery, idle } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";

export async function* starting(): AsyncGenerator<Comparison> {
  const rivals = [{ against: "node -e 0", command: idle, aim: { wall: 1.3 } }];
  const ours = { command: bakery("--help") };
  yield* await compare({ title: "harmony-bakery --help", ours, rivals, turns: 21 });
}
