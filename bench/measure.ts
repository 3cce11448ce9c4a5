/** One run of a command: its wall time, and the peak memory of its largest process. */
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface Measured {
  readonly command: readonly string[];
  readonly directory?: string;
  /** Done before each run, outside the time. */
  readonly before?: () => Promise<void>;
}

export interface Measurement {
  readonly wallMs: number;
  /** Absent where the machine has no GNU `time`. */
  readonly peakKib: number | undefined;
}

const time = "/usr/bin/time";
const hasTime = existsSync(time);

export async function measured({ command, directory, before }: Measured): Promise<Measurement> {
  await before?.();
  const folder = await mkdtemp(path.join(tmpdir(), "harmony-bench-"));
  const peak = path.join(folder, "peak");
  const [program = "", ...args] = hasTime ? [time, "-f", "%M", "-o", peak, ...command] : command;
  const started = performance.now();
  await succeeded(program, args, directory);
  const wallMs = performance.now() - started;
  const peakKib = hasTime ? Number(await readFile(peak, "utf8")) : undefined;
  await rm(folder, { recursive: true });
  return { wallMs, peakKib };
}

function succeeded(program: string, args: readonly string[], cwd?: string): Promise<void> {
  const child = spawn(program, args, { ...(cwd && { cwd }), stdio: ["ignore", "ignore", "pipe"] });
  let said = "";
  child.stderr!.on("data", (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${program} ${args.join(" ")} ended with ${code}\n${said}`));
    });
  });
}
