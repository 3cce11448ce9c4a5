/** Tells what is harmony's own. */
import type { QuickProject } from "../quick-project.ts";
import type { Named } from "./names.ts";

/** Whether `named` is what harmony's runtime calls `name`. */
export function isHarmonys(project: QuickProject, named: Named, name: string): boolean {
  if (!("file" in named) || named.is === "module") return false;
  const own = named.is === "other" ? named.name : named.facts.name;
  return own === name && isRuntime(project, named.file);
}

/** Whether `file` is one of harmony's runtime. */
export function isRuntime(project: QuickProject, file: string): boolean {
  return project.packageOf(file)?.name === "@harmony/runtime";
}
