/** The story of the compiler: read → check → emit → write → bundle. */
import { posix } from "node:path";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { bundle } from "./bundle/bundle.ts";
import { check, type CheckedApp } from "./check/check.ts";
import { emitted, type GeneratedFile } from "./emit/emit.ts";
import { format } from "./format/format.ts";
import { analyse } from "./engine/analyse.ts";
import { withInstalledPaths } from "./engine/installed-paths.ts";
import type { HarmonyProject } from "./project.ts";
import type { ReadResult } from "./read/read.ts";
import { keepRoom } from "./room.ts";
import { compare, type Differences, foreignFiles, staleOutput, write } from "./write.ts";

/** What became of a project. */
export interface Compiled {
  /** Mistakes; empty means that everything is proven. */
  readonly diagnostics: readonly Diagnostic[];
  readonly apps: readonly CheckedApp[];
  /** Files written or removed, relative to the project root. */
  readonly written: readonly string[];
  /** Every file that the project's code consists of now, relative to the project root. */
  readonly outputs: readonly string[];
  /** Files that were read, absolute. */
  readonly inputs: readonly string[];
}

/** What reads a project. */
export type Reader = (project: HarmonyProject) => ReadResult | Promise<ReadResult>;

export interface CompileOptions {
  /** Syntax first, if nothing else is said. */
  readonly read?: Reader;
  /** Stands for everything besides files that decides about the outcome; without it nothing is kept or believed. */
  readonly version?: string;
}

/** Checks the project, writes its generated code, and bundles a command for each app. */
export async function generate(
  project: HarmonyProject,
  options: CompileOptions & { readonly bundle: boolean },
): Promise<Compiled> {
  const proven = await prove(project, options);
  const { apps, differences, inputs } = proven;
  const diagnostics = [...proven.diagnostics, ...foreignFiles(differences)];
  if (diagnostics.length > 0) return { ...proven, diagnostics, written: [] };
  write(project.root, differences);
  const bundled = await bundle(project, options.bundle ? apps : []);
  return {
    diagnostics,
    apps,
    written: [...pathsOf(differences), ...bundled.written],
    outputs: [...proven.outputs, ...bundled.commands],
    inputs: [...new Set([...inputs, ...bundled.inputs])],
  };
}

/** Checks the project, and that its generated code is what it would be; writes nothing. */
export async function verify(
  project: HarmonyProject,
  options: CompileOptions = {},
): Promise<Compiled> {
  const { differences, ...proven } = await prove(project, options);
  const stale = [...foreignFiles(differences), ...staleOutput(differences)];
  return { ...proven, diagnostics: [...proven.diagnostics, ...stale], written: [] };
}

/** What is proven about a project, and how its generated code differs from what it should be. */
export interface Proven extends Omit<Compiled, "written"> {
  readonly differences: Differences;
}

/** Reads and checks the project, and emits its code in memory. */
export async function prove(
  project: HarmonyProject,
  options: CompileOptions = {},
): Promise<Proven> {
  keepRoom();
  const result = await (options.read?.(project) ?? analyse(project, options));
  if (result.kind === "unreadable") return unproven(result.diagnostics, []);
  const verdict = check(withInstalledPaths(result.model, project.root));
  if (verdict.kind === "findings") return unproven(verdict.diagnostics, result.files);
  const folder = posix.relative(project.root, project.generated);
  const formatted = await format(filesOf(verdict.apps, folder), project, options);
  const wanted = formatted.toSorted((a, b) => (a.path < b.path ? -1 : 1));
  return {
    diagnostics: [],
    apps: verdict.apps,
    inputs: result.files,
    outputs: wanted.map((file) => file.path),
    differences: compare(project.root, folder, wanted),
  };
}

// One is made while another is formatted.
function* filesOf(apps: readonly CheckedApp[], folder: string): Generator<GeneratedFile, void> {
  for (const app of apps) yield* emitted(app, folder);
}

function unproven(diagnostics: readonly Diagnostic[], inputs: readonly string[]): Proven {
  const differences = { added: [], changed: [], removed: [], foreign: [] };
  return { diagnostics, inputs, apps: [], outputs: [], differences };
}

function pathsOf({ added, changed, removed }: Differences): readonly string[] {
  return [...[...added, ...changed].map((file) => file.path), ...removed];
}
