/** `npm run bench`: how long our commands take beside others, as ratios measured in turns in one run. */
import { coldGenerating } from "./cold-generating.ts";
import { deploying } from "./deploying.ts";
import { row, titles } from "./row.ts";
import { starting } from "./starting.ts";

process.stdout.write(`${titles}\n`);
for (const group of [starting, deploying, coldGenerating]) {
  for await (const comparison of group()) process.stdout.write(`${row(comparison)}\n`);
}
