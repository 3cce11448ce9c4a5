/** Runs `npm run cluster` the way people do, without npm. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { createInterface } from "node:readline";

export interface Ended {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const main = path.join(import.meta.dirname, "../main.ts");

export function cluster(...args: readonly string[]): Promise<Ended> {
  return command(process.execPath, [main, ...args]);
}

/** Begins a command of the cluster, and leaves its end to the caller. */
export function begin(...args: readonly string[]): ChildProcess {
  return spawn(process.execPath, [main, ...args], { stdio: ["ignore", "ignore", "pipe"] });
}

/** Waits for a line with `words` in it. */
export async function until(child: ChildProcess, words: string): Promise<void> {
  for await (const line of createInterface({ input: child.stderr! })) {
    if (line.includes(words)) return;
  }
  throw new Error(`it ended without saying "${words}"`);
}

export async function command(
  program: string,
  args: readonly string[],
  options: { readonly input?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ended> {
  const child = spawn(program, args, { env: options.env ?? process.env });
  const said = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => (said.stdout += text));
  child.stderr.setEncoding("utf8").on("data", (text: string) => (said.stderr += text));
  child.stdin.end(options.input ?? "");
  const [code] = (await once(child, "close")) as [number | null];
  return { code: code ?? -1, ...said };
}
