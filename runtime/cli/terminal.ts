/** Terminal: all that the command line may touch of its process. */
import type { Clock } from "../clock.ts";

/** A stream that text is written to; on a terminal it knows its size. */
export type Output = NodeJS.WritableStream & {
  readonly isTTY?: boolean;
  readonly columns?: number;
};

export interface Terminal {
  /** The words typed, without node and script. */
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Writes one short answer to the standard output; all that is written there. */
  print(text: string): void;
  readonly clock: Clock;
  /** Aborted when the user asks to stop. */
  readonly stop: AbortSignal;
  /** Aborted when nobody reads the standard output any more. */
  readonly unread: AbortSignal;
  /** Ends the process at once, with the exit code of an interrupted command. */
  quit(): void;
  /** Absolute folder of the deploy package. */
  readonly home: string;
  /** The command line that runs program `name` of the class of `topology` as a process of its own. */
  program(topology: string, name: string, ...args: readonly string[]): readonly string[];
}

/** 0 fine, 1 something was found or failed, 2 wrong usage or our own bug. */
export type ExitCode = 0 | 1 | 2;

export function say(stream: Output, text: string): void {
  stream.write(ended(text));
}

/** `text` with the end of its last line. */
export function ended(text: string): string {
  return text.endsWith("\n") || text === "" ? text : `${text}\n`;
}
