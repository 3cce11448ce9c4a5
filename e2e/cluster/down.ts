/** Takes a cluster down, and everything that it made with it. */
import { existsSync, globSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { controlGroup } from "./layout.ts";
import { cut } from "./link.ts";
import { held } from "./lock.ts";
import { demandMachine } from "./machine.ts";
import type { Place } from "./place.ts";
import { type Identity, identityOf, isAlive, processesWith } from "./process-table.ts";
import { Refusal } from "./refusal.ts";
import { supervisor } from "./start.ts";
import type { Tell } from "./tell.ts";

const patienceMs = 30_000;
const attemptMs = 20;

/** Whether there was anything to take down. */
export async function down(place: Place, tell: Tell): Promise<boolean> {
  demandMachine();
  using _lock = await held(`cluster ${place.state}`, () => tell("waiting for another command"));
  const was = existsSync(place.state) || (await supervisorsOf(place)).length > 0;
  await sweep(place);
  return was;
}

/** Removes what there is of a cluster, in whatever state it was left. */
export async function sweep(place: Place): Promise<void> {
  for (const each of await supervisorsOf(place)) await end(each);
  await cut(place.id);
  await removeGroups(place.id);
  await rm(place.state, { recursive: true, force: true, maxRetries: 5 });
}

/** Its first processes, found by their command line: what was written down of them may be lost. */
async function supervisorsOf({ state }: Place): Promise<readonly Identity[]> {
  const ours = (words: readonly string[]) =>
    words.at(-1) === state && path.basename(words.at(-2) ?? "") === path.basename(supervisor);
  return Promise.all((await processesWith(ours)).map(identityOf)).then((all) =>
    all.filter((each) => each !== undefined),
  );
}

/** With the first process of a namespace, the kernel ends all of it, and removes its mounts, devices and rules. */
async function end(which: Identity): Promise<void> {
  if (!(await isAlive(which))) return;
  kill(which.pid);
  await until(async () => !(await isAlive(which)), `process ${which.pid} does not end`);
}

function kill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch {
    // It ended with another one.
  }
}

async function removeGroups(id: string): Promise<void> {
  const names = [`/sys/fs/cgroup/${controlGroup(id)}`, `/sys/fs/cgroup/*/${controlGroup(id)}`];
  const tops = globSync(names);
  const nested = globSync(tops.map((top) => `${top}/**/`)).map((each) => each.replace(/\/$/, ""));
  const deepestFirst = [...new Set([...tops, ...nested])].sort((a, b) => b.length - a.length);
  for (const group of deepestFirst) {
    await until(() => removed(group), `the control group ${group} is in use`);
  }
}

/** A group whose processes have just ended is busy for a moment. */
async function removed(group: string): Promise<boolean> {
  return rmdir(group).then(
    () => true,
    () => !existsSync(group),
  );
}

async function until(holds: () => Promise<boolean>, complaint: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await holds())) {
    if (Date.now() > deadline) {
      throw new Refusal({
        message: `the cluster can not be taken down: ${complaint}`,
        help: ["run it again: what is gone already does no harm"],
      });
    }
    await pause(attemptMs);
  }
}
