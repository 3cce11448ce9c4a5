/** Starts the process beside tsserver, one for all of its projects, and starts it again when it has died. */
import { type ChildProcess, fork } from "node:child_process";
import { existsSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Answered, Asked } from "./message.ts";

export interface Desk {
  ask(asked: Asked): void;
  /** Every answer, to whoever listens. */
  onAnswer(listen: (answered: Answered) => void): void;
  /** The process is another one now, which knows nothing yet. */
  onRestart(listen: () => void): void;
}

type Log = (text: string) => void;

const running: { desk?: Desk } = {};

/** The process of this tsserver; the first project that asks decides which Node it runs on. */
export function deskFor(folder: string, log: Log): Desk {
  return (running.desk ??= start(nodeFor(folder), log));
}

/** More would not help. */
const MOST_STARTS = 3;

function start(node: string, log: Log): Desk {
  const listeners = new Set<(answered: Answered) => void>();
  const restarted = new Set<() => void>();
  let child: ChildProcess | undefined;
  let starts = 0;
  const begin = (): ChildProcess | undefined => {
    if (starts++ === MOST_STARTS) return undefined;
    const started = forkDesk(node, log);
    started.on("message", (answered: Answered) => listeners.forEach((listen) => listen(answered)));
    started.once("exit", (code) => {
      log(`the process beside tsserver ended with ${code}`);
      child = undefined;
      restarted.forEach((listen) => listen());
    });
    return started;
  };
  return {
    ask: (asked) => (child ??= begin())?.send(asked),
    onAnswer: (listen) => listeners.add(listen),
    onRestart: (listen) => restarted.add(listen),
  };
}

function forkDesk(node: string, log: Log): ChildProcess {
  const child = fork(join(import.meta.dirname, deskFile()), {
    execPath: node,
    execArgv: [],
    // tsserver may run in an editor's own program, which is a Node only when it is told so.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: "1" },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  child.stderr?.setEncoding("utf8").on("data", log);
  child.once("error", ({ message }) => log(message));
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

/** The Node that the project brings, else the one that runs tsserver. */
function nodeFor(folder: string): string {
  const own = join(
    folder,
    "node_modules/node/bin",
    process.platform === "win32" ? "node.exe" : "node",
  );
  if (existsSync(own)) return own;
  const above = dirname(folder);
  return above === folder ? process.execPath : nodeFor(above);
}
