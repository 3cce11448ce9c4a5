/** Memory: what is known of a project's files and classes, kept from one run to the next. */
import { cachePath } from "../cache/place.ts";
import { keep, kept } from "../cache/store.ts";
import type { HarmonyProject } from "../project.ts";
import { factsVersion } from "../quick/facts.ts";
import type { Texts } from "../read/texts.ts";
import { FactFiles, type KnownFiles } from "./fact-files.ts";
import { type KeptReading, KeptReadings } from "./kept-readings.ts";

export interface Memory {
  readonly files: FactFiles;
  readonly readings: KeptReadings;
}

interface Kept {
  readonly files: KnownFiles;
  readonly readings: readonly KeptReading[];
}

const nothing: Kept = { files: {}, readings: [] };

/** What the last run of `version` knew, with `open` in the place of files on the disk; without a version, nothing. */
export function recall(project: HarmonyProject, version: string | undefined, open: Texts): Memory {
  const path = version === undefined ? undefined : cachePath(project, "facts.json");
  // Whole and of this version, it has the form in which it was written.
  const known = path && (kept(path, versionOf(project, version!)) as Kept | undefined);
  const { files, readings } = known || nothing;
  return { files: new FactFiles(files, open), readings: new KeptReadings(readings, open) };
}

/** Keeps what was learned; nothing is said where it can't be kept. */
export function remember(project: HarmonyProject, version: string, memory: Memory): void {
  const { files, readings } = memory;
  if (!files.hasNews && !readings.hasNews) return;
  const path = cachePath(project, "facts.json");
  const known: Kept = { files: files.toKeep, readings: readings.toKeep };
  if (path) keep(path, versionOf(project, version), known);
}

// Paths are absolute, so that of a project that was moved or copied nothing is believed.
function versionOf({ root }: HarmonyProject, version: string): string {
  return `${version} ${factsVersion} ${root}`;
}
