/** Ends processes: asks, waits, and then insists. Each is told by its identity, never by its number alone. */
import { DiagnosticError } from "@harmony/runtime";
import { type Clock, isAlive, type ProcessIdentity } from "@harmony/runtime/topology";
import { type Family, kin } from "./kin.ts";
import type { Stop } from "./launch.ts";

const INSIST_MS = 5_000;

/** Ends every process of the family. */
export async function endFamily(family: Family, stop: Stop, clock: Clock): Promise<void> {
  for (const member of await kin(family)) await send(member, stop.signal);
  if ((await lastingAfter(family, stop.graceMs, clock)).length === 0) return;
  const stubborn = await lastingAfter(family, INSIST_MS, clock, "SIGKILL");
  if (stubborn.length > 0) throw new DiagnosticError(unending(stubborn));
}

/** Sends a signal to that very process, if it is still there. */
export async function send(member: ProcessIdentity, signal: NodeJS.Signals): Promise<void> {
  if (!(await isAlive(member))) return;
  try {
    process.kill(member.pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}

/** Waits until the family is gone; who is left after `limitMs`. Whoever is seen is sent `signal`. */
async function lastingAfter(
  family: Family,
  limitMs: number,
  clock: Clock,
  signal?: NodeJS.Signals,
): Promise<readonly ProcessIdentity[]> {
  const end = clock.now() + limitMs;
  for (let pauseMs = 10; ; pauseMs = Math.min(pauseMs * 2, 100)) {
    const members = await kin(family);
    if (members.length === 0 || clock.now() >= end) return members;
    if (signal !== undefined) for (const member of members) await send(member, signal);
    await clock.sleep(pauseMs);
  }
}

function unending(members: readonly ProcessIdentity[]) {
  const pids = members.map(({ pid }) => `${pid}`).join(", ");
  return {
    code: "H1314",
    severity: "error" as const,
    message: "a process can not be ended",
    object: `process ${pids}`,
    notes: ["it was killed and is still there, as happens when it waits for a disk or a network"],
    help: ["look at what it waits for, then run this again"],
  };
}
