/** Runner: one run after the other over a project that stays open. */
import { posix } from "node:path";
import { type Diagnostic, DiagnosticError } from "@harmony/runtime/diagnostic";
import { type Compiled, generate } from "../compile.ts";
import { openWorkspace, type Workspace } from "../engine/workspace.ts";
import type { HarmonyProject } from "../project.ts";
import type { ReadResult } from "../read/read.ts";
import type { RunFinished } from "./event.ts";
import { decidesAboutAll } from "./relevance.ts";

export interface RunnerOptions {
  /** Folder that changes are told relative to. */
  readonly root: string;
  /** Reads the project's settings; throws a `DiagnosticError` when they make no sense. */
  readonly find: () => HarmonyProject;
  readonly bundle: boolean;
  /** Stands for everything besides files that decides about the outcome. */
  readonly version?: string;
}

export interface Run {
  readonly finished: RunFinished;
  /** Files that were read, absolute. */
  readonly inputs: readonly string[];
}

interface Opened {
  readonly project: HarmonyProject;
  readonly workspace: Workspace;
}

export class Runner {
  readonly #options: RunnerOptions;
  #opened: Opened | undefined;

  constructor(options: RunnerOptions) {
    this.#options = options;
  }

  /** Reads the project again, of which `changed` (absolute) changed, and writes what follows from it. */
  async run(changed: ReadonlySet<string>): Promise<Run> {
    const begun = performance.now();
    const result = await this.#attempt(changed);
    const durationMs = Math.round(performance.now() - begun);
    return { ...result, finished: { type: "run-finished", ...result.finished, durationMs } };
  }

  /** Opens the project anew for the next run. */
  forget(): void {
    this.#opened = undefined;
  }

  relative(files: Iterable<string>): readonly string[] {
    return [...files].map((file) => posix.relative(this.#options.root, file)).toSorted();
  }

  async #attempt(changed: ReadonlySet<string>): Promise<Attempted> {
    try {
      const { project, workspace } = this.#open(changed);
      const findings = workspace.findings();
      const reading = workspace.reading();
      if (findings.length > 0) return { ...found(findings), inputs: filesOf(reading) };
      const compiled = await generate(project, {
        ...this.#options,
        read: () => reading,
      });
      return ended(compiled);
    } catch (error) {
      this.forget();
      return error instanceof DiagnosticError ? found([error.diagnostic]) : crashed(error);
    }
  }

  #open(changed: ReadonlySet<string>): Opened {
    if ([...changed].some(decidesAboutAll)) this.forget();
    if (this.#opened === undefined) {
      const project = this.#options.find();
      this.#opened = { project, workspace: openWorkspace(project) };
    } else for (const file of changed) this.#opened.workspace.change(file, undefined);
    return this.#opened;
  }
}

interface Attempted {
  readonly finished: Omit<RunFinished, "type" | "durationMs">;
  readonly inputs: readonly string[];
}

function ended({ diagnostics, apps, written, inputs }: Compiled): Attempted {
  if (diagnostics.length > 0) return { ...found(diagnostics), inputs };
  const names = apps.map(({ name }) => name);
  return { finished: { outcome: "proven", findings: [], apps: names, written }, inputs };
}

function filesOf(reading: ReadResult): readonly string[] {
  return reading.kind === "read" ? reading.files : [];
}

function found(findings: readonly Diagnostic[]): Attempted {
  return { finished: { outcome: "found", findings, apps: [], written: [] }, inputs: [] };
}

// Half-typed code may bring out a mistake of ours; the next change may be past it.
function crashed(error: unknown): Attempted {
  const crash = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    finished: { outcome: "crashed", findings: [], apps: [], written: [], crash },
    inputs: [],
  };
}
