/** A few hundred slips in real sources; `npm run fuzz` makes as many as one likes. */
import { expect, test } from "vitest";
import { analyse } from "../engine/analyse.ts";
import { everySubject } from "./subjects.ts";
import { read } from "../read/read.ts";
import { differences, faultsIn } from "./faults.ts";
import { trials, tried } from "./trials.ts";

const all = trials(everySubject(), 20_261_123, 210);

test.each([
  ["texts that are no TypeScript", all.filter(({ isBroken }) => isBroken).slice(0, 70)],
  ["texts that can be parsed", all.filter(({ isBroken }) => !isBroken)],
])("%s: no crash, no silence, no cascade, and one verdict of both readers", async (_, some) => {
  expect(some.length).toBeGreaterThan(50);
  const [reference, engine] = await tried(some, read, (project) => analyse(project));
  expect(reference!.flatMap(faultsIn)).toEqual([]);
  expect(differences(reference!, engine!)).toEqual([]);
});
