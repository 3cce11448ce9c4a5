/** Starts watching: a project, whoever looks on, and what both say, put together. */
import { basename } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import type { HarmonyProject } from "../project.ts";
import type { View } from "./event.ts";
import { WatchedFiles } from "./files.ts";
import { jsonView } from "./json-view.ts";
import { lineView } from "./line-view.ts";
import { ignoredIn } from "./relevance.ts";
import { renderIn } from "./render.ts";
import { rootOf } from "./root.ts";
import { Runner } from "./runner.ts";
import { screenView } from "./screen-view.ts";
import { type ExitCode, Signals } from "./signals.ts";
import { listen, onSignals, ownTerminal, type WatchTerminal } from "./terminal.ts";
import { watch } from "./watch.ts";

export interface WatchOptions {
  readonly find: () => HarmonyProject;
  /** Where it was started. */
  readonly folder: string;
  readonly format: "pretty" | "json";
  readonly bundle: boolean;
  readonly color: boolean;
  /** Without it nothing is kept between runs, or believed. */
  readonly version?: string;
}

/** Watches until it is asked to end; answers the exit code. */
export async function startWatching(options: WatchOptions): Promise<ExitCode> {
  const root = rootOf(options.find, options.folder);
  const signals = new Signals();
  await using files = new WatchedFiles((file) => signals.changed(file));
  await files.start(root, ignoredIn(root, knownProject(options)));
  using _keys = listen({ pressed: (key) => press(key, signals) });
  using _signals = onSignals((exitCode) => signals.end(exitCode));
  const terminal = ownTerminal(options.color);
  terminal.onClosed(() => signals.end(0));
  const view = viewFor(terminal, options, root);
  // Awaited here: what is `using` ends with this function.
  return await watch({
    runner: new Runner({ ...options, root }),
    signals,
    tell: (event) => view.tell(event),
    follow: (inputs, isWhole) => files.follow(inputs, isWhole),
  });
}

function press(key: string, signals: Signals): void {
  if (key === "q") signals.end(0);
  if (key === "r") signals.again();
  if (key === "\u0003") signals.end(130);
}

function viewFor(terminal: WatchTerminal, { format, color }: WatchOptions, root: string): View {
  const write = (text: string): void => terminal.write(text);
  if (format === "json") return jsonView(write);
  const render = renderIn(root, { color, columns: () => terminal.size().columns });
  if (!terminal.isScreen) return lineView(write, render);
  return screenView(terminal, `harmony-gen watches ${basename(root)}`, render);
}

/** What is broken now is told by the first run. */
function knownProject({ find }: WatchOptions): HarmonyProject | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof DiagnosticError) return undefined;
    throw error;
  }
}
