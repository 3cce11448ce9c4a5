/** The processes of this machine: who started whom, and which carry a mark in their environment. */
import { execFile } from "node:child_process";
import { readdir, readFile, readlink } from "node:fs/promises";
import { promisify } from "node:util";

/** One living process. What the system does not tell is empty. */
export interface TableEntry {
  readonly pid: number;
  readonly parent: number;
  readonly session: number;
  /** Its environment at the start, as one text. */
  readonly environment: string;
  /** Where it runs, and the file it runs. */
  readonly directory: string;
  readonly program: string;
}

/** Every living process that this user may look at; zombies are dead. */
export async function processTable(): Promise<readonly TableEntry[]> {
  return process.platform === "linux" ? tableOnLinux() : tableElsewhere();
}

/** `node server.mjs`, as its owner started it. */
export async function commandOf(pid: number): Promise<string | undefined> {
  if (process.platform === "linux") {
    const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
    return line.replaceAll("\0", " ").trim() || undefined;
  }
  return (await ps("-o", "command=", "-p", String(pid))).trim() || undefined;
}

async function tableOnLinux(): Promise<readonly TableEntry[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name));
  const entries = await Promise.all(pids.map((pid) => entryOnLinux(Number(pid))));
  return entries.filter((entry) => entry !== undefined);
}

async function entryOnLinux(pid: number): Promise<TableEntry | undefined> {
  const [stat, environment, directory, program] = await Promise.all([
    readFile(`/proc/${pid}/stat`, "utf8").catch(() => ""),
    readFile(`/proc/${pid}/environ`, "utf8").catch(() => ""),
    readlink(`/proc/${pid}/cwd`).catch(() => ""),
    readlink(`/proc/${pid}/exe`).catch(() => ""),
  ]);
  // The program's name stands in brackets and may itself hold brackets and spaces.
  const [state, parent, , session] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (session === undefined || /^[ZXx]$/.test(state!)) return undefined;
  return {
    pid,
    parent: Number(parent),
    session: Number(session),
    environment,
    directory,
    program,
  };
}

async function tableElsewhere(): Promise<readonly TableEntry[]> {
  if (process.platform === "win32") return [];
  const lines = (await ps("axeww", "-o", "pid=,ppid=,stat=,command=")).split("\n");
  return lines.flatMap((line) => {
    const [, pid, parent, state, command] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (command === undefined || state!.startsWith("Z")) return [];
    const known = { pid: Number(pid), parent: Number(parent), session: 0 };
    return [{ ...known, environment: command, directory: "", program: "" }];
  });
}

async function ps(...args: readonly string[]): Promise<string> {
  const run = promisify(execFile)("ps", args, { maxBuffer: 64 * 1024 * 1024 });
  return run.then(({ stdout }) => stdout).catch(() => "");
}
