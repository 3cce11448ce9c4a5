/** Starts a cluster: namespaces of its own, a cable to them, its configuration, and then its components. */
import assert from "node:assert/strict";
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { openSync } from "node:fs";
import { mkdir, readFile } from "node:fs/promises";
import path from "node:path";
import { components } from "./configuration/components.ts";
import { writeConfiguration } from "./configuration/write.ts";
import { pauseImage } from "./images/images.ts";
import type { Orders } from "./inside/component.ts";
import { lay } from "./link.ts";
import type { Place } from "./place.ts";
import { childrenOf, identityOf } from "./process-table.ts";
import type { Programs } from "./programs.ts";
import { type Record, remember } from "./record.ts";
import { Refusal } from "./refusal.ts";
import { lastLines } from "./run.ts";

/** The last words of every first process: the supervisor, and the state folder of its cluster. */
export const supervisor = path.join(import.meta.dirname, "inside/supervise.ts");
const namespaces = ["--mount", "--net", "--pid", "--ipc", "--uts"];

/** Should this process end before it is through, the supervisor is left without orders and ends too. */
export async function start(place: Place, programs: Programs): Promise<Record> {
  await mkdir(place.state, { recursive: true, mode: 0o755 });
  const outer = spawnSupervisor(place, programs);
  const init = await firstProcess(outer, place);
  const link = await lay(place.id, init.pid);
  const { runc, plugins, environment } = programs;
  const runtime = { runc, plugins, pause: pauseImage };
  await writeConfiguration(place, link.node, runtime);
  const record = { init, link };
  await remember(place, record);
  give(outer, { id: place.id, state: place.state, environment, components: components(link.node) });
  return record;
}

function spawnSupervisor({ state }: Place, { init }: Programs): ChildProcess {
  const log = openSync(logOf(state), "w");
  const flags = ["--fork", "--mount-proc", "--kill-child", "--propagation", "private"];
  const node = [process.execPath, "--disable-warning=ExperimentalWarning", supervisor, state];
  return spawn("unshare", [...namespaces, ...flags, init, ...node], {
    detached: true,
    stdio: ["pipe", "pipe", log],
    cwd: "/",
  });
}

/** The supervisor says a word once it sees the world as it should. */
async function firstProcess(outer: ChildProcess, { state }: Place) {
  assert(outer.pid && outer.stdout);
  const ready = await Promise.race([
    once(outer.stdout, "data").then(() => true),
    once(outer, "exit").then(() => false),
  ]);
  if (!ready) throw await notStarted(state);
  const [pid] = await childrenOf(outer.pid);
  const init = pid === undefined ? undefined : await identityOf(pid);
  if (!init) throw await notStarted(state);
  return init;
}

function give(outer: ChildProcess, orders: Orders): void {
  assert(outer.stdin && outer.stdout);
  outer.stdin.end(`${JSON.stringify(orders)}\n`);
  outer.stdout.destroy();
  outer.unref();
}

async function notStarted(state: string): Promise<Refusal> {
  return new Refusal({
    message: "this machine does not give a cluster namespaces of its own",
    help: ["run it as root, on a machine or in a container that may mount and make networks"],
    log: lastLines(await readFile(logOf(state), "utf8")),
  });
}

function logOf(state: string): string {
  return path.join(state, "supervisor.log");
}
