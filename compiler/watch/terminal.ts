/** The terminal of whoever watches: what is written there, its size, and the keys that are pressed. */
import type { ExitCode } from "./signals.ts";

export interface WatchTerminal {
  /** Whether it can be drawn on. */
  readonly isScreen: boolean;
  /** Whether keys are heard. */
  readonly hasKeys: boolean;
  readonly color: boolean;
  write(text: string): void;
  size(): { readonly columns: number; readonly rows: number };
  onResize(listener: () => void): void;
  /** Calls `listener` when nobody reads any more. */
  onClosed(listener: () => void): void;
}

export interface Keys {
  /** Called with each key; Ctrl-C is `\u0003`. */
  readonly pressed: (key: string) => void;
}

/** The terminal that this process was started from. */
export function ownTerminal(color: boolean): WatchTerminal {
  const stdout = process.stdout;
  return {
    isScreen: stdout.isTTY,
    hasKeys: process.stdin.isTTY,
    color,
    write: (text) => void stdout.write(text),
    size: () => ({ columns: stdout.columns ?? 100, rows: stdout.rows ?? 24 }),
    onResize: (listener) => void stdout.on("resize", listener),
    onClosed: (listener) => void stdout.once("error", listener),
  };
}

/** Listens to keys, one by one, until it is disposed of. */
export function listen({ pressed }: Keys): Disposable {
  const stdin = process.stdin;
  if (!stdin.isTTY) return { [Symbol.dispose]: () => undefined };
  const take = (text: string): void => [...text].forEach(pressed);
  stdin.setRawMode(true).setEncoding("utf8").on("data", take).resume();
  return {
    [Symbol.dispose]() {
      stdin.off("data", take).setRawMode(false).pause();
    },
  };
}

/** Calls `ended` with the exit code that a signal of the operating system asks for. */
export function onSignals(ended: (exitCode: ExitCode) => void): Disposable {
  const interrupt = (): void => ended(130);
  const terminate = (): void => ended(143);
  process.once("SIGINT", interrupt).once("SIGTERM", terminate);
  return {
    [Symbol.dispose]() {
      process.off("SIGINT", interrupt).off("SIGTERM", terminate);
    },
  };
}
