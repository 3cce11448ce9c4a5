/** Process identity: tells a process from a later one that was given the same number. */
import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

/** One process, on one boot of one machine. Plain data, so that it can be written down and compared later. */
export interface ProcessIdentity {
  readonly pid: number;
  /** When it started, in the machine's own terms; compare, don't read. */
  readonly startedAt: string;
  /** Which boot of the machine; empty where the machine does not tell. */
  readonly bootId: string;
}

/** The identity of the living process `pid`, or `undefined` when there is none. A zombie is dead. */
export async function identify(pid: number): Promise<ProcessIdentity | undefined> {
  const startedAt = await (process.platform === "linux" ? startOnLinux(pid) : startElsewhere(pid));
  return startedAt === undefined ? undefined : { pid, startedAt, bootId: await bootId() };
}

/** Whether that very process is alive: same number, same start, same boot. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  const now = await identify(identity.pid);
  return now?.startedAt === identity.startedAt && now.bootId === identity.bootId;
}

async function startOnLinux(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, "utf8").catch(() => undefined);
  // The second field is the program's name in brackets and may itself hold brackets and spaces.
  const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
  if (fields === undefined || /^[ZXx]$/.test(fields[0] ?? "X")) return undefined;
  return fields[19];
}

async function startElsewhere(pid: number): Promise<string | undefined> {
  if (process.platform === "win32") return exists(pid) ? "" : undefined;
  const env = { ...process.env, LC_ALL: "C", TZ: "UTC" };
  const ps = promisify(execFile)("ps", ["-o", "stat=,lstart=", "-p", String(pid)], { env });
  const line = await ps.then(({ stdout }) => stdout.trim()).catch(() => "");
  return line === "" || line.startsWith("Z") ? undefined : line.replace(/^\S+\s+/, "");
}

function exists(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

async function bootId(): Promise<string> {
  if (process.platform !== "linux") return "";
  return (await readFile("/proc/sys/kernel/random/boot_id", "utf8")).trim();
}
