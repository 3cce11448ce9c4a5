/** One step of a script: a command, its time, one line; its output only when it fails. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

export interface Step {
  readonly title: string;
  readonly command: readonly string[];
  /** Shows the output as it comes, and no line when it succeeds: it spoke for itself. */
  readonly live?: boolean;
}

/** Runs the step from the project's root and prints its line. */
export async function run(step: Step): Promise<boolean> {
  const started = performance.now();
  const { code, output } = await ended(step);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  if (code !== 0) process.stdout.write(output);
  const line = `${code === 0 ? "✓" : "✗"} ${step.title} (${seconds} s)\n`;
  if (!step.live || code !== 0) process.stdout.write(line);
  return code === 0;
}

/** Runs the steps one after the other, up to the first that fails. */
export async function runAll(steps: readonly Step[]): Promise<boolean> {
  for (const step of steps) if (!(await run(step))) return false;
  return true;
}

/** The command line of a package's program, run by the Node that runs this script. */
export function node(program: string, ...args: readonly string[]): readonly string[] {
  return [process.execPath, `${root}${program}`, ...args];
}

function ended({ command, live }: Step): Promise<{ code: number | null; output: string }> {
  const [program = "", ...args] = command;
  const pipe = live ? "inherit" : "pipe";
  const child = spawn(program, args, { cwd: root, stdio: ["ignore", pipe, pipe] });
  const chunks: Buffer[] = [];
  child.stdout?.on("data", (chunk: Buffer) => chunks.push(chunk));
  child.stderr?.on("data", (chunk: Buffer) => chunks.push(chunk));
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, output: Buffer.concat(chunks).toString() }));
  });
}
