/** The supervisor: a small program that keeps one process running, outlives the deploy, and ends with its folder. */
import assert from "node:assert";
import { type Clock, identify, systemClock } from "@harmony/runtime/topology";
import { pauseAfter, WELL_AFTER_MS } from "./back-off.ts";
import { startChild } from "./child.ts";
import { claim, isClaimed, isTakenOver, release } from "./claim.ts";
import { endFamily } from "./end.ts";
import { type Family, MARKER } from "./kin.ts";
import { type Launch, programOf, readLaunch } from "./launch.ts";
import { type Report, writeReport } from "./report.ts";

const LOOK_MS = 2_000;

/** Runs what the folder's launch says, until it is told to stop or the folder is no longer its own. */
export async function supervise([folder]: readonly string[]): Promise<void> {
  const marker = process.env[MARKER];
  assert(folder && marker, "a supervisor is started with a folder and a marker");
  const over = overWhenTold();
  if (!(await claim(folder))) return;
  const launch = await readLaunch(folder);
  if (launch !== undefined) {
    void overWhenLost(folder, over, systemClock);
    const family = { marker, folder, program: programOf(launch) };
    await keepRunning(folder, launch, family, over.signal, systemClock);
  }
  over.abort();
  await release(folder);
}

async function keepRunning(
  folder: string,
  launch: Launch,
  family: Family,
  over: AbortSignal,
  clock: Clock,
): Promise<void> {
  const say = await reporter(folder, launch.generation);
  let { quickExits, restarts } = await say({ phase: "starting" });
  while (!over.aborted && (await isClaimed(folder))) {
    // What an ended process left behind would still have its port.
    await endFamily(family, launch.stop, clock);
    const startedAt = clock.now();
    const child = await startChild(folder, launch, family.marker);
    await say({ phase: "running", restarts, ...(child.identity && { child: child.identity }) });
    const lastExit = await Promise.race([child.exit, aborted(over)]);
    if (lastExit === undefined) break;
    quickExits = clock.now() - startedAt < WELL_AFTER_MS ? quickExits + 1 : 1;
    restarts += 1;
    await say({ phase: "waiting", quickExits, lastExit });
    await clock.sleep(pauseAfter(quickExits), over);
  }
  // Another supervisor is of the same family, and has ended what this one had started.
  if (!(await isTakenOver(folder))) await endFamily(family, launch.stop, clock);
  await say({ phase: "stopped" });
}

/** Writes the report anew with what changed, as long as the folder is this supervisor's. */
async function reporter(folder: string, generation: string) {
  const supervisor = await identify(process.pid);
  assert(supervisor, "a living process has an identity");
  let report: Report = { generation, supervisor, phase: "starting", restarts: 0, quickExits: 0 };
  return async (changed: Partial<Report>): Promise<Report> => {
    report = { ...report, ...changed };
    // A full disk must not end what is watched over; the next report may succeed.
    if (await isClaimed(folder)) await writeReport(folder, report).catch(() => undefined);
    return report;
  };
}

/** Aborted when someone asks this process to end. */
function overWhenTold(): AbortController {
  const over = new AbortController();
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => over.abort());
  // It has no terminal, so none can hang up on it.
  process.on("SIGHUP", () => undefined);
  return over;
}

/** Aborts when the folder is gone, or another supervisor has it. */
async function overWhenLost(folder: string, over: AbortController, clock: Clock): Promise<void> {
  while (!over.signal.aborted && (await isClaimed(folder))) await clock.sleep(LOOK_MS, over.signal);
  over.abort();
}

function aborted(signal: AbortSignal): Promise<undefined> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve(undefined);
    signal.addEventListener("abort", () => resolve(undefined), { once: true });
  });
}
