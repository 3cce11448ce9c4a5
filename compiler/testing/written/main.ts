/** `npm run readers`: holds both readers against each other over 100 written projects, or as many as are asked for. */
import fc from "fast-check";
import { compared, type Compared } from "./both-readers.ts";

const runs = Number(process.argv[2] ?? 100);
const seed = Number(process.argv[3] ?? Math.trunc(Math.random() * 2 ** 31));
const size = { leaves: 60, composites: 60, topologies: 8, apps: 6 };
const seen = { projects: 0, classes: 0, open: 0 };

process.stdout.write(`${runs} projects of seed ${seed}\n`);
await fc.assert(fc.asyncProperty(compared(size), holds), {
  seed,
  numRuns: runs,
  endOnFailure: true,
});
process.stdout.write(`${summary()}: both readers say the same\n`);

async function holds(compare: () => Promise<Compared>): Promise<void> {
  const { differences, classes, open } = await compare();
  seen.projects += 1;
  seen.classes += classes;
  seen.open += open;
  if (seen.projects % 10 === 0) process.stdout.write(`${summary()}\n`);
  if (differences.length > 0) throw new TypeError(differences.join("\n\n"));
}

function summary(): string {
  const { projects, classes, open } = seen;
  return `${projects} projects, ${classes} classes, ${classes - open} decided by syntax`;
}
