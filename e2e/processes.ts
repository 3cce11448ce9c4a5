/** Processes that belong to a folder: it is in their command line, their environment or is where they run. */
import { readdir, readFile, readlink } from "node:fs/promises";

export interface FoundProcess {
  readonly pid: number;
  readonly parent: number;
  readonly command: string;
}

/** Every process of `folder`, found without asking harmony. */
export async function processesOf(folder: string): Promise<readonly FoundProcess[]> {
  const pids = (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
  const found = await Promise.all(pids.map((pid) => belonging(pid, folder)));
  return found.filter((process) => process !== undefined);
}

export function killAll(processes: readonly FoundProcess[]): void {
  for (const { pid } of processes) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It ended by itself in the meantime.
    }
  }
}

async function belonging(pid: number, folder: string): Promise<FoundProcess | undefined> {
  if (pid === process.pid) return undefined;
  const [command, environment, directory, stat] = await Promise.all([
    readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => ""),
    readFile(`/proc/${pid}/environ`, "utf8").catch(() => ""),
    readlink(`/proc/${pid}/cwd`).catch(() => ""),
    readFile(`/proc/${pid}/stat`, "utf8").catch(() => ""),
  ]);
  if (![command, environment, directory].some((text) => text.includes(folder))) return undefined;
  const [state, parent] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (state === undefined || state === "Z") return undefined;
  return { pid, parent: Number(parent), command: command.replaceAll("\0", " ").trim() };
}
