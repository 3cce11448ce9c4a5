/** The story of the compiler: read → check → emit → write → bundle. */
import { posix } from "node:path";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { bundle } from "./bundle/bundle.ts";
import { check, type CheckedApp } from "./check/check.ts";
import { emit, type GeneratedFile } from "./emit/emit.ts";
import { format } from "./emit/format.ts";
import type { HarmonyProject } from "./project.ts";
import { read } from "./read/read.ts";
import { compare, type Differences, foreignFiles, staleOutput, write } from "./write.ts";

/** What became of a project. */
export interface Compiled {
  /** Mistakes; empty means that everything is proven. */
  readonly diagnostics: readonly Diagnostic[];
  readonly apps: readonly CheckedApp[];
  /** Files written or removed, relative to the project root. */
  readonly written: readonly string[];
  /** Source files that were read, absolute: what a later run may compare. */
  readonly files: readonly string[];
}

/** Checks the project, writes its generated code, and bundles a command for each app. */
export async function generate(
  project: HarmonyProject,
  options: { readonly bundle: boolean },
): Promise<Compiled> {
  const proven = await prove(project);
  if (proven.diagnostics.length > 0) return { ...proven, written: [] };
  const foreign = foreignFiles(proven.differences);
  if (foreign.length > 0) return { ...proven, diagnostics: foreign, written: [] };
  write(project.root, proven.differences);
  const bundled = options.bundle ? await bundle(project, proven.apps) : [];
  return { ...proven, written: [...pathsOf(proven.differences), ...bundled] };
}

/** Checks the project, and that its generated code is what it would be; writes nothing. */
export async function verify(project: HarmonyProject): Promise<Compiled> {
  const { diagnostics, differences, ...proven } = await prove(project);
  const stale = [...foreignFiles(differences), ...staleOutput(differences)];
  return { ...proven, diagnostics: diagnostics.length > 0 ? diagnostics : stale, written: [] };
}

export interface Proven extends Omit<Compiled, "written"> {
  readonly differences: Differences;
}

/** Reads and checks the project, and compares its generated code with what it should be. */
export async function prove(project: HarmonyProject): Promise<Proven> {
  const nothing = { added: [], changed: [], removed: [], foreign: [] };
  const result = read(project);
  if (result.kind === "unreadable")
    return { diagnostics: result.diagnostics, apps: [], files: [], differences: nothing };
  const { files } = result;
  const verdict = check(result.model);
  if (verdict.kind === "findings")
    return { diagnostics: verdict.diagnostics, apps: [], files, differences: nothing };
  const folder = posix.relative(project.root, project.generated);
  const wanted = await textsOf(project, verdict.apps, folder);
  const differences = compare(project.root, folder, wanted);
  return { diagnostics: [], apps: verdict.apps, files, differences };
}

async function textsOf(
  project: HarmonyProject,
  apps: readonly CheckedApp[],
  folder: string,
): Promise<readonly GeneratedFile[]> {
  const files = apps.flatMap((app) => emit(app, folder));
  return format(files, project.root);
}

function pathsOf({ added, changed, removed }: Differences): readonly string[] {
  return [...[...added, ...changed].map((file) => file.path), ...removed];
}
