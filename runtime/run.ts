/** Run: everything a verb is handed. The one door between the command line and the kernel. */
import assert from "node:assert";
import { homedir } from "node:os";
import { resolve } from "node:path";
import { type Clock, systemClock } from "./clock.ts";
import type { CompiledApp } from "./interpret.ts";
import type { Probe } from "./probe.ts";
import { stateRoot } from "./state/folder.ts";
import type { AnyTopologyClass } from "./topology.ts";

/** What the command line knows. */
export interface RunOptions {
  readonly app: CompiledApp;
  /** A name listed in `app.topologies`; the caller has checked it. */
  readonly topology: string;
  /** Where state is kept instead of the platform's place. */
  readonly stateDir?: string;
  /** Absolute folder of the deploy package. */
  readonly home: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Aborted to interrupt the run. */
  readonly signal?: AbortSignal;
  /** The command line that runs `AnyTopologyClass.programs[name]` as a process of its own. */
  readonly program: (name: string, ...args: readonly string[]) => readonly string[];
  /** Makes the direct probe of one attempt; whatever it does ends when `signal` aborts. */
  readonly probe: (signal: AbortSignal) => Probe;
  /** Scores worked on at the same time. Default 8. */
  readonly parallelism?: number;
  readonly clock?: Clock;
}

/** One run of one app on one topology. Opening it touches nothing. */
export interface Run {
  readonly app: CompiledApp;
  readonly topologyName: string;
  readonly topology: AnyTopologyClass;
  /** `<state root>/<app>/<topology>`; need not exist. */
  readonly folder: string;
  readonly home: string;
  readonly signal: AbortSignal;
  readonly program: RunOptions["program"];
  readonly probe: RunOptions["probe"];
  readonly parallelism: number;
  readonly clock: Clock;
}

export function openRun(options: RunOptions): Run {
  const listed = options.app.topologies[options.topology];
  assert(listed, `the app lists the topology ${options.topology}`);
  const root = options.stateDir ?? stateRoot(process.platform, options.env, homedir(), isRoot());
  return {
    app: options.app,
    topologyName: options.topology,
    topology: listed.topology,
    folder: resolve(root, options.app.name, options.topology),
    home: options.home,
    signal: options.signal ?? new AbortController().signal,
    program: options.program,
    probe: options.probe,
    parallelism: options.parallelism ?? 8,
    clock: options.clock ?? systemClock,
  };
}

function isRoot(): boolean {
  return process.getuid?.() === 0;
}
