/** What it costs to ask for help, and to generate when nothing changed. */
import { bakery, generate, idle, root } from "./commands.ts";
import { compare, type Comparison } from "./compare.ts";

const theirs = { command: idle };
const against = "node -e 0";

export async function* starting(): AsyncGenerator<Comparison> {
  const help = { command: bakery("--help") };
  yield await compare({ title: "harmony-bakery --help", against, ours: help, theirs, turns: 21 });
  const ours = { command: generate(), directory: root };
  yield await compare({ title: "harmony-gen, nothing changed", against, ours, theirs, turns: 21 });
}
