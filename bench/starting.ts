/** What it costs to ask for help, and to generate when nothing changed. */
import { bakery, generate, idle, root } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";

const rivals = [{ against: "node -e 0", command: idle }];
const turns = 21;

export async function* starting(): AsyncGenerator<Comparison> {
  const help = { command: bakery("--help") };
  yield* await compare({ title: "harmony-bakery --help", ours: help, rivals, turns });
  const unchanged = { command: generate(), directory: root };
  yield* await compare({ title: "harmony-gen, nothing changed", ours: unchanged, rivals, turns });
}
