/** `npm run bench`: how long our commands take beside others, as ratios measured in turns in one run. */
import { cold } from "./cold.ts";
import type { Comparison } from "./compare.ts";
import { deploying } from "./deploying.ts";
import { edit } from "./edit.ts";
import { generators } from "./generators.ts";
import { growth } from "./growth.ts";
import { inProcess } from "./in-process.ts";
import { legend, row, summary, titles } from "./table.ts";
import { starting } from "./starting.ts";
import { unchanged } from "./unchanged.ts";

/** With `isFull`, 5,000 Scores are measured too, which takes some ten minutes; `isNamed` groups are wanted in any case. */
type Group = (isFull: boolean, isNamed: boolean) => AsyncGenerator<Comparison | string>;

const groups: Readonly<Record<string, Group>> = {
  start: starting,
  unchanged,
  cold,
  edit,
  process: inProcess,
  growth,
  generators,
  deploy: deploying,
};

const asked = process.argv.slice(2).filter((word) => word !== "--full");
const unknown = asked.filter((word) => !(word in groups));
if (unknown.length === 0) await measure(asked.length === 0 ? Object.keys(groups) : asked);
else refuse();

async function measure(names: readonly string[]): Promise<void> {
  const isFull = process.argv.includes("--full");
  const rows: Comparison[] = [];
  process.stdout.write(`${legend()}\n\n${titles}\n`);
  for (const name of names)
    for await (const result of groups[name]!(isFull, asked.includes(name))) {
      if (typeof result !== "string") rows.push(result);
      process.stdout.write(`${typeof result === "string" ? result : row(result)}\n`);
    }
  process.stdout.write(`\n${summary(rows)}\n`);
}

function refuse(): void {
  process.stderr.write(`there is no group \`${unknown.join("`, `")}\`\n`);
  process.stderr.write(`npm run bench -- [--full] [${Object.keys(groups).join("] [")}]\n`);
  process.exitCode = 2;
}
