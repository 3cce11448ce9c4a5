/** The watched process: started in a session of its own, its output appended to the log. */
import { type ChildProcess, spawn } from "node:child_process";
import { open, rm } from "node:fs/promises";
import { identify, type ProcessIdentity, readSecretStore } from "@harmony/runtime/topology";
import { plainEnvironment } from "../machine/environment.ts";
import { MARKER } from "./kin.ts";
import type { Launch } from "./launch.ts";
import { outputFile, rotate } from "./log-file.ts";
import type { Exit } from "./report.ts";

export interface Child {
  /** `undefined` when it could not be started, or has ended already. */
  readonly identity: ProcessIdentity | undefined;
  readonly exit: Promise<Exit>;
}

/** Never fails: what can't be started has ended at once. */
export function startChild(folder: string, launch: Launch, marker: string): Promise<Child> {
  return spawned(folder, launch, marker).catch((error: NodeJS.ErrnoException) => ({
    identity: undefined,
    exit: Promise.resolve({ error: error.code ?? error.message, at: now() }),
  }));
}

async function spawned(folder: string, launch: Launch, marker: string): Promise<Child> {
  for (const file of launch.stale ?? []) await rm(file, { force: true });
  await rotate(outputFile(folder));
  const env = { ...(await environment(launch)), [MARKER]: marker };
  const log = await open(outputFile(folder), "a", 0o600);
  try {
    const [program = "", ...args] = launch.command;
    const { uid, gid } = launch.account ?? {};
    const process = spawn(program, args, {
      cwd: launch.directory,
      env,
      detached: true,
      stdio: ["ignore", log.fd, log.fd],
      ...(uid !== undefined && { uid }),
      ...(gid !== undefined && { gid }),
    });
    const exit = ended(process);
    const pid = process.pid;
    return { identity: pid === undefined ? undefined : await identify(pid), exit };
  } finally {
    await log.close();
  }
}

async function environment(launch: Launch): Promise<Record<string, string>> {
  const store = await readSecretStore(launch.secretsIn);
  const entries = Object.entries(launch.env).map(([name, value]) => {
    const text = typeof value === "string" ? value : store.get(value.secret)?.reveal();
    return [name, text] as const;
  });
  const known = entries.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...plainEnvironment(process.env, process.execPath), ...Object.fromEntries(known) };
}

function ended(child: ChildProcess): Promise<Exit> {
  return new Promise((resolve) => {
    child.once("error", (error: NodeJS.ErrnoException) =>
      resolve({ error: error.code ?? error.message, at: now() }),
    );
    child.once("exit", (code, signal) =>
      resolve({ ...(code !== null && { code }), ...(signal !== null && { signal }), at: now() }),
    );
  });
}

function now(): string {
  return new Date().toISOString();
}
