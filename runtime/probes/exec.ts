/** The exec probe: one command, run to its end without a shell. */
import { spawn } from "node:child_process";
import { resolve } from "node:path";
import type { ExecAnswer, ExecAsk } from "../probe.ts";
import { Secret } from "../secret.ts";
import { deadlineOf, type Deadline } from "./deadline.ts";
import type { ProbeBounds } from "./direct-probe.ts";
import { quoted, tail } from "./excerpt.ts";
import { ProbeFailure } from "./probe-failure.ts";
import { redactor, type Redact } from "./redact.ts";

/** Runs `command`; throws `ProbeFailure` with the end of its output unless it ends with the exit code asked for. */
export async function exec(
  command: readonly string[],
  ask: ExecAsk = {},
  bounds: ProbeBounds,
): Promise<ExecAnswer> {
  const redact = redactor(Object.values(ask.env ?? {}).filter((value) => value instanceof Secret));
  const shown = `\`${redact(command.join(" "))}\``;
  const deadline = deadlineOf(bounds, "no end");
  const end = await ended(command, ask, bounds.home, deadline);
  const expected = ask.exitCode ?? 0;
  if (typeof end.how === "string")
    throw failure(`${shown}: ${redact(end.how)}`, end.stdout, end.stderr, redact);
  if (end.how !== expected)
    throw failure(
      `${shown}: exit code ${end.how}, expected ${expected}`,
      end.stdout,
      end.stderr,
      redact,
    );
  return { exitCode: end.how, stdout: end.stdout, stderr: end.stderr };
}

/** How a command ended: its exit code, or a sentence when it has none. */
interface End {
  readonly how: number | string;
  readonly stdout: string;
  readonly stderr: string;
}

function ended(
  [program = "", ...args]: readonly string[],
  ask: ExecAsk,
  home: string,
  deadline: Deadline,
): Promise<End> {
  // `node` means the Node that runs the deploy, as it does for a process that a topology hosts.
  const child = spawn(program === "node" ? process.execPath : program, args, {
    cwd: resolve(home, ask.directory ?? "."),
    env: { ...process.env, ...revealed(ask.env) },
    stdio: ["ignore", "pipe", "pipe"],
    signal: deadline.signal,
    killSignal: "SIGKILL",
  });
  const output = { stdout: "", stderr: "" };
  for (const stream of ["stdout", "stderr"] as const)
    child[stream].setEncoding("utf8").on("data", (text: string) => (output[stream] += text));
  return new Promise((settle) => {
    child.on("error", (error) =>
      settle({
        how: deadline.signal.aborted ? deadline.words() : spawnWords(error, program),
        ...output,
      }),
    );
    child.on("close", (code, signal) => settle({ how: code ?? `ended by ${signal}`, ...output }));
  });
}

function spawnWords(error: NodeJS.ErrnoException, program: string): string {
  if (error.code === "ENOENT")
    return `there is no program \`${program}\`, or no such folder to run it in`;
  if (error.code === "EACCES") return `\`${program}\` may not be run: permission denied`;
  return error.message;
}

function revealed(env: ExecAsk["env"] = {}): { [name: string]: string } {
  return Object.fromEntries(
    Object.entries(env).map(([name, value]) => [
      name,
      value instanceof Secret ? value.reveal() : value,
    ]),
  );
}

function failure(sentence: string, stdout: string, stderr: string, redact: Redact): ProbeFailure {
  const ends = [
    ["stderr", tail(redact(stderr))],
    ["stdout", tail(redact(stdout))],
  ] as const;
  const told = ends.filter(([, lines]) => lines.length > 0);
  return new ProbeFailure(
    sentence,
    told.map(([stream, lines]) => quoted(`the end of its ${stream} was`, lines)),
  );
}
