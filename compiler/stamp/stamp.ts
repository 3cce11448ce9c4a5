/** The stamp of a run in which nothing was wrong, so that the next one can tell at once that nothing changed. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import type { HarmonyProject } from "../project.ts";
import { writeWhole } from "../disk.ts";
import { isGenerated } from "../emit/header.ts";
import { authoredFiles, digest, fingerprint } from "./fingerprint.ts";

/** What a run knew when it began; made before it reads anything, so that later changes are never missed. */
export interface Beginning {
  readonly version: string;
  readonly authored: string;
}

interface Stamp extends Beginning {
  readonly bundled: boolean;
  /** Files outside the authored ones that were read: relative path to fingerprint. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly outputs: Readonly<Record<string, string>>;
}

/** What the project is like now; `version` stands for everything else that decides about the output. */
export function beginning(project: HarmonyProject, version: string): Beginning {
  const files = authoredFiles(project.root, [project.generated, project.bundle]);
  return { version, authored: fingerprint(project.root, files) };
}

/** Whether the last run began like this, and everything it read and wrote is still the same. */
export function isFresh(
  project: HarmonyProject,
  now: Beginning,
  want: { bundle: boolean },
): boolean {
  const stamp = readStamp(project);
  if (!stamp || stamp.version !== now.version || stamp.authored !== now.authored) return false;
  if (want.bundle && !stamp.bundled) return false;
  if (leftovers(project, stamp).length > 0) return false;
  const files = Object.entries({ ...stamp.inputs, ...stamp.outputs });
  return files.every(([path, kept]) => (digest(posix.join(project.root, path)) ?? "") === kept);
}

/** Keeps the stamp of a run that ended well. */
export function keepStamp(
  project: HarmonyProject,
  begun: Beginning,
  run: { bundle: boolean; inputs: readonly string[]; outputs: readonly string[] },
): void {
  const place = placeOf(project);
  if (place === undefined) return;
  const authored = new Set(authoredFiles(project.root, [project.generated, project.bundle]));
  const outside = run.inputs.filter((path) => !authored.has(path));
  const stamp: Stamp = {
    ...begun,
    bundled: run.bundle,
    inputs: digests(project, outside),
    outputs: digests(project, run.outputs),
  };
  try {
    writeWhole(place, JSON.stringify(stamp));
  } catch {
    // Without a stamp the next run only takes longer.
  }
}

function digests(
  { root }: HarmonyProject,
  paths: readonly string[],
): Readonly<Record<string, string>> {
  const entries = paths.map((path) => [posix.relative(root, path), digest(path) ?? ""]);
  return Object.fromEntries(entries);
}

// Anything that is not a stamp of this shape is no stamp: the run is done again.
function readStamp(project: HarmonyProject): Stamp | undefined {
  const place = placeOf(project);
  try {
    const read: unknown = JSON.parse(readFileSync(place ?? "", "utf8"));
    return isStamp(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

function isStamp(value: unknown): value is Stamp {
  if (typeof value !== "object" || value === null) return false;
  const { version, authored, inputs, outputs } = value as Partial<Record<keyof Stamp, unknown>>;
  const areRecords = [inputs, outputs].every((each) => typeof each === "object" && each !== null);
  return typeof version === "string" && typeof authored === "string" && areRecords;
}

// Generated files that the stamp does not know: another branch's, or an older version's.
function leftovers({ root, generated }: HarmonyProject, { outputs }: Stamp): readonly string[] {
  if (!statSync(generated, { throwIfNoEntry: false })?.isDirectory()) return [];
  return readdirSync(generated, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => posix.join(entry.parentPath, entry.name))
    .filter((path) => !(posix.relative(root, path) in outputs))
    .filter((path) => isGenerated(readFileSync(path, "utf8")));
}

// Only where packages are installed there is a place for caches.
function placeOf({ root }: HarmonyProject): string | undefined {
  const modules = posix.join(root, "node_modules");
  if (!statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return posix.join(modules, ".cache/harmony/stamp.json");
}
