/** The stamp of a run in which nothing was wrong: what it read and wrote, by path relative to the project's root. */
import { readFileSync } from "node:fs";
import { posix } from "node:path";
import { cachePath } from "../cache/place.ts";
import { writeWhole } from "../disk.ts";
import type { HarmonyProject } from "../project.ts";
import type { Fingerprint } from "./fingerprint.ts";

export interface Stamp {
  /** Stands for everything besides files that decides about the output. */
  readonly version: string;
  readonly bundled: boolean;
  readonly authored: Fingerprints;
  /** Files that were read, and are neither authored nor written. */
  readonly inputs: Fingerprints;
  readonly outputs: Fingerprints;
  /** How the disk described the folders of what is authored and generated; empty when that tells no later change. */
  readonly folders: Readonly<Record<string, string>>;
}

export type Fingerprints = Readonly<Record<string, Fingerprint>>;

/** The project's stamp. Anything that is not of this shape is no stamp: the run is done again. */
export function readStamp(project: HarmonyProject): Stamp | undefined {
  try {
    const read: unknown = JSON.parse(readFileSync(placeOf(project) ?? "", "utf8"));
    return isStamp(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

export function writeStamp(project: HarmonyProject, stamp: Stamp): void {
  const place = placeOf(project);
  if (place === undefined) return;
  try {
    writeWhole(place, JSON.stringify(stamp));
  } catch {
    // Without a stamp the next run only takes longer.
  }
}

/** A record by which the stamp keeps what is known of absolute paths. */
export function byRelativePath(
  project: HarmonyProject,
  known: readonly (readonly [path: string, told: string])[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(known.map(([path, told]) => [relativeTo(project, path), told]));
}

/** `path` as the stamp names it. What is below the root is most of it, and there are thousands. */
export function relativeTo({ root }: HarmonyProject, path: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : posix.relative(root, path);
}

function placeOf(project: HarmonyProject): string | undefined {
  return cachePath(project, "stamp.json");
}

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== "object" || value === null) return false;
  const stamp = value as Partial<Record<keyof Stamp, unknown>>;
  const records = [stamp.authored, stamp.inputs, stamp.outputs, stamp.folders];
  return typeof stamp.version === "string" && records.every(areTexts);
}

function areTexts(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((each) => typeof each === "string");
}
