/** Watched: how a supervised process is, read from its folder and the machine's processes. */
import { isAlive } from "@harmony/runtime/topology";
import { claimant } from "./claim.ts";
import { kin } from "./kin.ts";
import { type Launch, programOf, readLaunch } from "./launch.ts";
import { markerOf } from "./place.ts";
import { readReport, type Report } from "./report.ts";

/**
 * - `stopped`: nothing of it runs, and nothing will start it
 * - `orphaned`: it runs, and nothing will start it again
 * - `starting`, `running`, `waiting`: a supervisor is at it
 */
export type Phase = "stopped" | "orphaned" | "starting" | "running" | "waiting";

export interface Watched {
  readonly launch: Launch;
  readonly phase: Phase;
  /** What the supervisor of this launch said last. */
  readonly report?: Report;
}

export async function watch(folder: string): Promise<Watched | undefined> {
  const launch = await readLaunch(folder);
  if (launch === undefined) return undefined;
  const last = await readReport(folder);
  const report = last?.generation === launch.generation ? last : undefined;
  return { launch, phase: await phaseOf(folder, launch, report), ...(report && { report }) };
}

async function phaseOf(folder: string, launch: Launch, report: Report | undefined): Promise<Phase> {
  const supervisor = await claimant(folder);
  if (supervisor === undefined || !(await isAlive(supervisor))) {
    const marker = await markerOf(folder);
    const family = { marker: marker ?? "", folder, program: programOf(launch) };
    return marker !== undefined && (await kin(family)).length > 0 ? "orphaned" : "stopped";
  }
  if (report === undefined || report.phase === "stopped") return "starting";
  if (report.phase !== "running") return report.phase;
  return report.child !== undefined && (await isAlive(report.child)) ? "running" : "waiting";
}
