/** Finds the project that a file belongs to, and whether it has anything to do with harmony. */
import { existsSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import { type Diagnostic, DiagnosticError } from "@harmony/runtime/diagnostic";
import { findProject, type HarmonyProject, projectIn } from "../project.ts";

/** A project, or the folder whose settings are broken. */
export type Discovered =
  | { readonly kind: "project"; readonly root: string; readonly project: HarmonyProject }
  | { readonly kind: "broken"; readonly root: string; readonly finding: Diagnostic };

/** The project around `folder`; `undefined` where there is none, or none that harmony is installed for. */
export function discover(folder: string): Discovered | undefined {
  if (isInstalled(folder) || !knowsHarmony(folder)) return undefined;
  try {
    // Where a project says that it is one, packages inside it that have a tsconfig as well are parts of it.
    const stated = ancestorsOf(folder).find(statesItself);
    const project = stated === undefined ? findProject(folder) : projectIn(stated);
    return { kind: "project", root: project.root, project };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    const root = ancestorsOf(folder).find(isRefused);
    return root === undefined ? undefined : { kind: "broken", root, finding: error.diagnostic };
  }
}

/** Whether a change of `file` may change what a project is. */
export function isSetting(file: string): boolean {
  return /(^|\/)((package|tsconfig[^/]*|harmony\.config)\.json|\.pnp\.cjs)$/.test(file);
}

/** How the files that say what a project is stand on the disk now. */
export function settingsOf({ root, ...found }: Discovered): string {
  const tsconfig = found.kind === "project" ? found.project.tsconfig : join(root, "tsconfig.json");
  const files = [join(root, "harmony.config.json"), join(root, "package.json"), tsconfig];
  const stats = files.map((file) => statSync(file, { throwIfNoEntry: false }));
  return JSON.stringify(stats.map((stat) => [stat?.mtimeMs, stat?.size]));
}

/** What the disk says `file` is; `undefined` when it can not be had. */
export function textOnDisk(file: string): string | undefined {
  try {
    // No editor shows the mark of the encoding, and nobody counts it.
    return readFileSync(file, "utf8").replace(/^\ufeff/, "");
  } catch {
    // An editor may ask for a file that has gone in the meantime.
    return undefined;
  }
}

// What is installed is looked at, and written elsewhere.
function isInstalled(folder: string): boolean {
  return folder.split("/").includes("node_modules");
}

// Most projects that an editor opens have nothing to do with harmony, and cost nothing.
function knowsHarmony(folder: string): boolean {
  return ancestorsOf(folder).some(
    (each) =>
      existsSync(join(each, "node_modules/@harmony/runtime")) || existsSync(join(each, ".pnp.cjs")),
  );
}

function statesItself(folder: string): boolean {
  if (existsSync(join(folder, "harmony.config.json"))) return true;
  return /"harmony"\s*:/.test(textOnDisk(join(folder, "package.json")) ?? "");
}

function isRefused(folder: string): boolean {
  try {
    projectIn(folder);
    return false;
  } catch {
    return true;
  }
}

function ancestorsOf(folder: string): readonly string[] {
  const above = dirname(folder);
  return above === folder ? [folder] : [folder, ...ancestorsOf(above)];
}
