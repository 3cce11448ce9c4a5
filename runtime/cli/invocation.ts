/** One invocation of `harmony-<app>`: what every command is handed. */
import type { CompiledApp } from "../interpret.ts";
import type { Look } from "./look.ts";
import { programOf } from "./command-line/program-of.ts";
import type { Request } from "./command-line/request.ts";
import type { ExitCode, Terminal } from "./terminal.ts";

export interface Invocation {
  readonly app: CompiledApp;
  readonly request: Request;
  readonly look: Look;
  readonly terminal: Terminal;
}

/** Does what a command is for. */
export type Verb = (invocation: Invocation) => Promise<ExitCode>;

/** The command line that runs `command` in the same place: `harmony-bakery status local`. */
export function typed(
  { app, request, terminal }: Pick<Invocation, "app" | "request" | "terminal">,
  command: string,
  ...words: readonly string[]
): string {
  const state = request.stateDir === undefined ? [] : ["--state-dir", request.stateDir];
  return [programOf(app, terminal), command, request.words.topology, ...words, ...state]
    .filter((word) => word !== undefined)
    .join(" ");
}
