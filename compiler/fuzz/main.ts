/** `npm run fuzz [seed] [batches]`: slips in real sources, batch by batch; prints every fault and the seed that made it. */
import { analyse } from "../engine/analyse.ts";
import { everySubject } from "./subjects.ts";
import { read } from "../read/read.ts";
import { differences, faultsIn } from "./faults.ts";
import { trials, tried } from "./trials.ts";

const SIZE = 400;
const [seed = "1", batches = "10"] = process.argv.slice(2);
process.exitCode = (await run(Number(seed), Number(batches))) === 0 ? 0 : 1;

async function run(from: number, count: number): Promise<number> {
  let faults = 0;
  for (let at = from; at < from + count; at++) {
    const found = await faultsOf(at);
    faults += found.length;
    for (const fault of found) print(`${fault}\n`);
    print(`seed ${at}: ${SIZE} slips, ${found.length} faults`);
  }
  return faults;
}

async function faultsOf(seed: number): Promise<readonly string[]> {
  const all = trials(everySubject(), seed, SIZE);
  const kinds = [all.filter((each) => each.isBroken), all.filter((each) => !each.isBroken)];
  const found: string[] = [];
  for (const kind of kinds) {
    const [reference, engine] = await tried(kind, read, (project) => analyse(project));
    found.push(...reference!.flatMap(faultsIn), ...differences(reference!, engine!));
  }
  return found;
}

function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
