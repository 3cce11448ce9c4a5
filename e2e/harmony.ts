/** Runs the generated binaries the way people do, and keeps what they say. */
import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";
import path from "node:path";
import type { Sandbox } from "./sandbox.ts";

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
  /** Both, as they came. */
  readonly output: string;
}

/** A running binary, and how it will have ended. */
export interface Running {
  readonly child: ChildProcessWithoutNullStreams;
  readonly ended: Promise<Ended>;
}

/** Runs `harmony-<app>` to its end. */
export function harmony(sandbox: Sandbox, app: string, ...args: readonly string[]): Promise<Ended> {
  return start(sandbox, app, ...args).ended;
}

/** Starts `harmony-<app>`. */
export function start(sandbox: Sandbox, app: string, ...args: readonly string[]): Running {
  const binary = path.join(sandbox.folder, "dist", `harmony-${app}`);
  return startCommand(sandbox, [binary, "--state-dir", sandbox.stateDir, ...args]);
}

/** Starts any command in the sandbox, with nothing of this process' environment but the way to Node. */
export function startCommand(
  sandbox: Sandbox,
  command: readonly string[],
  user: { readonly uid?: number } = {},
): Running {
  const [program = "", ...args] = command;
  const child = spawn(program, args, { cwd: sandbox.folder, env: environment(sandbox), ...user });
  child.stdin.end();
  return { child, ended: end(child) };
}

/** Runs any command to its end, where and with what environment it is told. */
export function ended(
  [program = "", ...args]: readonly string[],
  options: { readonly cwd: string; readonly env: NodeJS.ProcessEnv },
): Promise<Ended> {
  const child = spawn(program, args, options);
  child.stdin.end();
  return end(child);
}

function environment(sandbox: Sandbox): NodeJS.ProcessEnv {
  const node = path.dirname(process.execPath);
  return { PATH: `${node}:/usr/bin:/bin`, HOME: sandbox.folder, LANG: "C.UTF-8" };
}

function end(child: ChildProcessWithoutNullStreams): Promise<Ended> {
  const said = { stdout: "", stderr: "", output: "" };
  for (const stream of ["stdout", "stderr"] as const) {
    child[stream].setEncoding("utf8").on("data", (text: string) => {
      said[stream] += text;
      said.output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, ...said }));
  });
}
