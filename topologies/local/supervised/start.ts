/** Starts a supervisor that outlives this process, and stops whatever runs in a folder. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { open } from "node:fs/promises";
import { DiagnosticError } from "@harmony/runtime";
import { isAlive, type TopologyContext } from "@harmony/runtime/topology";
import { plainEnvironment } from "../machine/environment.ts";
import { claimant } from "./claim.ts";
import { endFamily, send } from "./end.ts";
import { MARKER } from "./kin.ts";
import { type Launch, programOf, readLaunch, type Stop, writeLaunch } from "./launch.ts";
import { beginAnew, outputFile, recentLines, supervisorLogFile } from "./log-file.ts";
import { markerOf } from "./place.ts";
import { readReport, removeReport } from "./report.ts";

const LOOK_MS = 20;
const EVIDENCE_LINES = 20;

/** Runs `launch` in `folder`, where nothing runs; resolves when a supervisor is at it. */
export async function start(
  context: TopologyContext,
  folder: string,
  marker: string,
  launch: Launch,
): Promise<void> {
  await removeReport(folder);
  await beginAnew(outputFile(folder));
  await writeLaunch(folder, launch);
  const supervisor = await startSupervisor(context, folder, marker);
  const ended = once(supervisor, "exit").catch((error: unknown) => [String(error)]);
  const over = new AbortController();
  const how = await Promise.race([ended, untilBegun(context, folder, launch, over.signal)]);
  over.abort();
  supervisor.unref();
  if (how === undefined || (await hasBegun(folder, launch))) return;
  const log = await recentLines(supervisorLogFile(folder), EVIDENCE_LINES);
  throw new DiagnosticError(unsupervised(log, how));
}

/** It has its own session and no terminal, so it outlives this process. */
async function startSupervisor(
  context: TopologyContext,
  folder: string,
  marker: string,
): Promise<ChildProcess> {
  const [program = "", ...args] = context.program("supervise", folder);
  const env = { ...plainEnvironment(process.env, process.execPath), [MARKER]: marker };
  await using log = await open(supervisorLogFile(folder), "w", 0o600);
  const stdio = ["ignore" as const, log.fd, log.fd];
  return spawn(program, args, { cwd: folder, env, detached: true, stdio });
}

/** Ends the supervisor of `folder` and everything that it or an earlier one started. */
export async function stop(context: TopologyContext, folder: string): Promise<void> {
  const marker = await markerOf(folder);
  if (marker === undefined) return;
  const launch = await readLaunch(folder);
  const how = launch?.stop ?? { signal: "SIGTERM", graceMs: 5_000 };
  await endSupervisor(context, folder, how);
  const family = { marker, folder, ...(launch && { program: programOf(launch) }) };
  await endFamily(family, how, context.clock);
}

/** It ends what it watches by itself; only one that does not is killed. */
async function endSupervisor(context: TopologyContext, folder: string, how: Stop): Promise<void> {
  const supervisor = await claimant(folder);
  if (supervisor === undefined) return;
  await send(supervisor, "SIGTERM");
  const end = context.clock.now() + 2 * how.graceMs;
  while ((await isAlive(supervisor)) && context.clock.now() < end)
    await context.clock.sleep(LOOK_MS);
  await send(supervisor, "SIGKILL");
}

async function untilBegun(
  { clock, signal }: TopologyContext,
  folder: string,
  launch: Launch,
  over: AbortSignal,
): Promise<undefined> {
  const either = AbortSignal.any([signal, over]);
  while (!either.aborted && !(await hasBegun(folder, launch))) await clock.sleep(LOOK_MS, either);
  return undefined;
}

async function hasBegun(folder: string, { generation }: Launch): Promise<boolean> {
  return (await readReport(folder))?.generation === generation;
}

function unsupervised(log: readonly string[], ended: readonly unknown[]) {
  return {
    code: "H1315",
    severity: "error" as const,
    message: "the supervisor of a process ended before it could start it",
    notes: [`it ended with ${ended.filter((one) => one !== null).join(" ")}`],
    help: ["run this again; if it stays so, report it as a fault of harmony, with these lines"],
    log,
  };
}
