/** Facts of files, kept from one run to the next. */
import { cachePath } from "../cache/place.ts";
import { keep, kept } from "../cache/store.ts";
import type { HarmonyProject } from "../project.ts";
import { factsVersion } from "../quick/facts.ts";
import type { KnownFiles } from "./fact-files.ts";

/** What the last run of `version` knew of the project's files. */
export function keptFacts(project: HarmonyProject, version: string): KnownFiles {
  const path = cachePath(project, "facts.json");
  // Whole and of this version, it has the form in which it was written.
  const known = path && (kept(path, versionOf(project, version)) as KnownFiles | undefined);
  return known || {};
}

/** Keeps them; nothing is said where they can't be kept. */
export function keepFacts(project: HarmonyProject, version: string, files: KnownFiles): void {
  const path = cachePath(project, "facts.json");
  if (path) keep(path, versionOf(project, version), files);
}

// Paths are absolute, so that of a project that was moved or copied nothing is believed.
function versionOf({ root }: HarmonyProject, version: string): string {
  return `${version} ${factsVersion} ${root}`;
}
