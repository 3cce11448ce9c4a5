/** `harmony-gen --watch` as a machine runs it: what it says is read line by line, as it comes. */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { once } from "node:events";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import type { Author } from "./author.ts";

const program = resolve(import.meta.dirname, "../bin/harmony-gen.mjs");

/** One line, parsed. */
export type Told = Readonly<Record<string, unknown>> & { readonly type: string };

export interface WatchedRun {
  /** Files that the run was started for. */
  readonly changed: readonly string[];
  readonly codes: readonly string[];
  readonly finished: Told;
}

export class Watching implements AsyncDisposable {
  readonly #child: ChildProcess;
  readonly #lines: AsyncIterator<string>;
  readonly #ended: Promise<readonly unknown[]>;

  constructor(author: Author, ...args: readonly string[]) {
    const argv = [program, "--watch", "--format", "json", ...args];
    const child = spawn(process.execPath, argv, {
      cwd: author.folder,
      // In a group of its own, so that one can see whether anything of it is left.
      detached: true,
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.#child = child;
    this.#ended = once(child, "close");
    this.#lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  }

  /** The next line; throws when there is none. */
  async told(): Promise<Told> {
    const { value, done } = await this.#lines.next();
    if (done) throw new RangeError("it said nothing more");
    return JSON.parse(value);
  }

  /** Everything about the next run. */
  async run(): Promise<WatchedRun> {
    const codes: string[] = [];
    let changed: readonly string[] = [];
    for (;;) {
      const line = await this.told();
      if (line.type === "run-started") changed = line["changed"] as readonly string[];
      if (line.type === "finding") codes.push((line["diagnostic"] as { code: string }).code);
      if (line.type === "run-finished") return { changed, codes, finished: line };
    }
  }

  /** The exit code after `signal`, once all that it says is said. */
  end(signal: NodeJS.Signals): Promise<number> {
    this.#child.kill(signal);
    return this.ended();
  }

  /** The exit code. */
  async ended(): Promise<number> {
    const [code] = await this.#ended;
    return code as number;
  }

  /** Reads no more. */
  hangUp(): void {
    this.#child.stdout!.destroy();
  }

  /** What is left of its processes. */
  left(): readonly string[] {
    const all = execFileSync("ps", ["-A", "-o", "pgid=,stat=,args="], { encoding: "utf8" });
    const own = new RegExp(`^ *${this.#child.pid} +[^Z]`);
    return all.split("\n").filter((line) => own.test(line));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#child.exitCode === null) this.#child.kill("SIGKILL");
    await this.#ended;
  }
}

/** A terminal with a real size, on which `harmony-gen` runs in `author`'s project. */
export function onTerminal(author: Author, size: string, ...args: readonly string[]): ChildProcess {
  const command = [process.execPath, program, ...args].map((word) => `'${word}'`).join(" ");
  const line = `stty ${size} && exec ${command}`;
  return spawn("script", ["-qefc", line, join(author.folder, "typescript")], {
    cwd: author.folder,
    env: { ...process.env, TERM: "xterm", NO_COLOR: "1", FORCE_COLOR: undefined },
    stdio: ["pipe", "pipe", "inherit"],
  });
}
