/** Writes what is made of the diagnostics' pages: `docs/diagnostics/` and the texts behind `explain`. `--check` only compares. */
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { leftovers, outputs } from "./docs/outputs.ts";
import { root } from "./step.ts";

const onlyCheck = process.argv.includes("--check");
const wanted = await outputs();
const stale = [];

for (const [file, text] of wanted) {
  if ((await current(file)) === text) continue;
  stale.push(file);
  if (!onlyCheck) await write(file, text);
}
for (const file of leftovers(wanted)) {
  stale.push(file);
  if (!onlyCheck) await rm(path.join(root, file));
}
for (const file of stale) process.stdout.write(`${onlyCheck ? "stale" : "wrote"} ${file}\n`);
if (onlyCheck && stale.length > 0) {
  process.stdout.write("write them anew: node scripts/docs.ts\n");
  process.exitCode = 1;
}

async function current(file: string): Promise<string | undefined> {
  return readFile(path.join(root, file), "utf8").catch(() => undefined);
}

async function write(file: string, text: string): Promise<void> {
  await mkdir(path.dirname(path.join(root, file)), { recursive: true });
  await writeFile(path.join(root, file), text);
}
