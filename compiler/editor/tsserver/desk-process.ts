/** Starts the process beside tsserver, one for all of its projects, and starts it again when it has died. */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Answered, Asked } from "./message.ts";

export interface Listener {
  readonly answered: (answered: Answered) => void;
  /** The process has ended: another one, which knows nothing yet, starts when it is asked, unless this was the last. */
  readonly ended: () => void;
}

type Log = (text: string) => void;

/** A process that never answers would not do so the next time; one that dies again and again is not worth more. */
const MOST_STARTS = 4;

export class Desk {
  readonly #node: string;
  readonly #log: Log;
  readonly #listeners: Listener[] = [];
  #child: ChildProcess | undefined;
  #starts = 0;
  #lastWords = "";
  #failure: string | undefined;

  /** The first project decides which Node it runs on: its own, else the one of tsserver. */
  constructor(folder: string, log: Log) {
    this.#node = nodeFor(folder);
    this.#log = log;
  }

  /** Why there will be no answers any more. */
  get failure(): string | undefined {
    return this.#failure;
  }

  listen(listener: Listener): void {
    this.#listeners.push(listener);
  }

  ask(asked: Asked): void {
    // What can't be sent to a process that has just ended is asked again when that is told.
    if (this.#failure === undefined) (this.#child ??= this.#start()).send(asked, () => undefined);
  }

  #start(): ChildProcess {
    const child = forkDesk(this.#node);
    let answers = 0;
    this.#starts += 1;
    child.stderr?.setEncoding("utf8").on("data", (text: string) => this.#hear(text));
    child.on("message", (answered: Answered) => {
      answers += 1;
      for (const { answered: tell } of this.#listeners) tell(answered);
    });
    child.once("error", ({ message }) => {
      if (child.pid === undefined) this.#end(message, false);
    });
    child.once("close", (code, signal) => this.#end(`ended with ${code ?? signal}`, answers > 0));
    return child;
  }

  #hear(text: string): void {
    this.#log(text);
    this.#lastWords = text.trim().split("\n").at(-1) ?? "";
  }

  #end(why: string, hasAnswered: boolean): void {
    if (this.#child === undefined) return;
    this.#child = undefined;
    this.#log(`the process beside tsserver ${why}`);
    if (!hasAnswered || this.#starts === MOST_STARTS) this.#failure = this.#lastWords || why;
    for (const { ended } of this.#listeners) ended();
  }
}

const running: { desk?: Desk } = {};

/** The process of this tsserver. */
export function deskFor(folder: string, log: Log): Desk {
  return (running.desk ??= new Desk(folder, log));
}

function forkDesk(node: string): ChildProcess {
  const child = fork(join(import.meta.dirname, deskFile()), {
    execPath: node,
    execArgv: [],
    // tsserver may run in an editor's own program, which is a Node only when it is told so.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  // tsserver ends when its editor says so, and waits for nothing of ours.
  child.unref();
  child.channel?.unref();
  return child;
}

function deskFile(): string {
  return existsSync(join(import.meta.dirname, "../../bin/desk.mjs"))
    ? "../../bin/desk.mjs"
    : "../../../bin/desk.mjs";
}

function nodeFor(folder: string): string {
  const name = process.platform === "win32" ? "node.exe" : "node";
  const own = join(folder, "node_modules/node/bin", name);
  if (existsSync(own)) return own;
  const above = dirname(folder);
  return above === folder ? process.execPath : nodeFor(above);
}
