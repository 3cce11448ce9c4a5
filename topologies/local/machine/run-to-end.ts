/** Runs a program to its end, in a session of its own, and keeps what it said. */
import { spawn } from "node:child_process";
import type { Account } from "./account.ts";

export interface Ask {
  readonly command: readonly string[];
  readonly directory: string;
  readonly env: Readonly<Record<string, string>>;
  readonly account?: Account | undefined;
  /** Written to its standard input. */
  readonly input?: string;
  /** Kills it. */
  readonly signal: AbortSignal;
}

export interface Ran {
  readonly succeeded: boolean;
  /** Everything it wrote, line by line. */
  readonly lines: readonly string[];
}

export function runToEnd(ask: Ask): Promise<Ran> {
  const [program = "", ...args] = ask.command;
  const child = spawn(program, args, {
    cwd: ask.directory,
    env: ask.env,
    detached: true,
    stdio: "pipe",
    signal: ask.signal,
    killSignal: "SIGKILL",
    ...(ask.account && { uid: ask.account.uid, gid: ask.account.gid }),
  });
  let text = "";
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding("utf8").on("data", (part: string) => (text += part));
  // It may end without reading all of it.
  child.stdin.on("error", () => undefined).end(ask.input ?? "");
  return new Promise((resolve) => {
    const end = (succeeded: boolean, last: readonly string[]) =>
      resolve({ succeeded, lines: [...text.split("\n").filter((line) => line !== ""), ...last] });
    child.once("error", (error) => end(false, [error.message]));
    child.once("close", (code) => end(code === 0, []));
  });
}
