/** `main`: the process of a `harmony-<app>`. The only reader of its argv, environment and terminal. */
import { realpathSync, writeSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { cli } from "./cli/cli.ts";
import type { ExitCode, Terminal } from "./cli/terminal.ts";
import { systemClock } from "./clock.ts";
import type { CompiledApp } from "./interpret.ts";

/** Where the deploy package is, relative to the bundle's folder; put in by the bundler. */
declare const __HARMONY_HOME__: string | undefined;

/** Runs the command line of `app`, or one of its topologies' programs. */
export async function main(app: CompiledApp): Promise<void> {
  const [first, ...rest] = process.argv.slice(2);
  if (first === "__program") return await runProgram(app, rest);
  const terminal = new ProcessTerminal(first === "__complete" ? [] : process.argv.slice(2));
  const code =
    first === "__complete" ? await completed(app, rest, terminal) : await cli(app, terminal);
  // What could not be told has set the exit code already.
  process.exitCode = code || (process.exitCode ?? 0);
}

/** A topology's program re-runs this same file, so that one file is all there is to install. */
async function runProgram(app: CompiledApp, words: readonly string[]): Promise<void> {
  const [topology = "", name = "", ...args] = words;
  const program = app.topologies[topology]?.topology.programs?.[name];
  if (program === undefined) {
    process.stderr.write(`harmony-${app.name}: no program ${name} of ${topology}\n`);
    process.exitCode = 2;
  } else await program(args);
}

async function completed(
  app: CompiledApp,
  words: readonly string[],
  terminal: Terminal,
): Promise<ExitCode> {
  const { complete } = await import("./cli/completion/complete.ts");
  return complete(app, words, terminal);
}

/** What a command never asks for, such as a stream or a signal, is never made: making it takes time. */
class ProcessTerminal implements Terminal {
  readonly argv: readonly string[];
  readonly env = process.env;
  readonly clock = systemClock;
  #unread: AbortController | undefined;
  #stop: AbortSignal | undefined;

  constructor(argv: readonly string[]) {
    this.argv = argv;
  }

  get stdout() {
    return this.#watched(process.stdout);
  }

  get stderr() {
    return this.#watched(process.stderr);
  }

  /** Without a stream: making one takes longer than the answer. What does not fit goes the usual way. */
  print(text: string): void {
    const bytes = Buffer.from(text);
    const written = writtenAtOnce(bytes);
    if (written < bytes.length) this.stdout.write(bytes.subarray(written));
  }

  get stop() {
    return (this.#stop ??= stopSignal());
  }

  get unread() {
    return (this.#unread ??= new AbortController()).signal;
  }

  get home() {
    if (typeof __HARMONY_HOME__ === "undefined") return process.cwd();
    return resolve(dirname(realpathSync(process.argv[1] ?? "")), __HARMONY_HOME__);
  }

  quit(): never {
    return quit();
  }

  /** A program runs in the same Node and with the same flags as this process. */
  program(topology: string, name: string, ...args: readonly string[]): readonly string[] {
    const self = [process.execPath, ...process.execArgv, process.argv[1] ?? ""];
    return [...self, "__program", topology, name, ...args];
  }

  /** Without a reader a deploy goes on to its end all the same, and only stops telling. */
  #watched<O extends NodeJS.WriteStream>(output: O): O {
    if (output.listenerCount("error") > 0) return output;
    return output.on("error", (error: NodeJS.ErrnoException) => {
      (this.#unread ??= new AbortController()).abort();
      if (error.code !== "EPIPE") unwritable(error);
    });
  }
}

/** The output's disk is full, or the like. */
function unwritable({ message }: Error): void {
  process.exitCode = 1;
  writtenAtOnce(Buffer.from(`what there is to say can not be written: ${message}\n`), 2);
}

/** How many of `bytes` went out; none when the output is full or nobody reads it. */
function writtenAtOnce(bytes: Uint8Array, output = 1): number {
  try {
    return writeSync(output, bytes);
  } catch {
    return 0;
  }
}

/** The first signal asks the run to end in order; the second does not wait for it. */
function stopSignal(): AbortSignal {
  const stop = new AbortController();
  const onSignal = () => (stop.signal.aborted ? quit() : stop.abort());
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.on(signal, onSignal);
  return stop.signal;
}

function quit(): never {
  process.exit(130);
}
