/** Takes a cluster down, and everything that it made with it. */
import { existsSync, globSync } from "node:fs";
import { rm, rmdir } from "node:fs/promises";
import { setTimeout as pause } from "node:timers/promises";
import { controlGroup } from "./layout.ts";
import { cut } from "./link.ts";
import { held } from "./lock.ts";
import { demandMachine } from "./machine.ts";
import type { Place } from "./place.ts";
import { type Identity, isAlive } from "./process-table.ts";
import { recall } from "./record.ts";
import { Refusal } from "./refusal.ts";
import type { Tell } from "./tell.ts";

const patienceMs = 30_000;
const attemptMs = 20;

/** Whether there was anything to take down. */
export async function down(place: Place, tell: Tell): Promise<boolean> {
  demandMachine();
  using _lock = await held(`cluster ${place.state}`, () => tell("waiting for another command"));
  if (!existsSync(place.state)) return false;
  await sweep(place);
  return true;
}

/** Removes what there is of a cluster, in whatever state it was left. */
export async function sweep(place: Place): Promise<void> {
  const record = await recall(place);
  if (record) {
    await end(record.init);
    await cut(record.link);
  }
  await removeGroups(place.id);
  await rm(place.state, { recursive: true, force: true, maxRetries: 5 });
}

/** With it the kernel ends every process of its namespace, and then removes mounts, devices and rules. */
async function end(init: Identity): Promise<void> {
  if (!(await isAlive(init))) return;
  process.kill(init.pid, "SIGKILL");
  await until(async () => !(await isAlive(init)), `its first process (${init.pid}) does not end`);
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
