/** The stamp of a run in which nothing was wrong, so that the next one can tell at once that nothing changed. */
import { readFileSync, statSync } from "node:fs";
import { posix } from "node:path";
import type { HarmonyProject } from "../project.ts";
import { writeWhole } from "../disk.ts";
import { isGenerated } from "../emit/header.ts";
import { authoredFiles, filesIn } from "./authored.ts";
import { type Fingerprint, fingerprintOf, isUnchanged } from "./fingerprint.ts";

/** What a run knew when it began; made before it reads anything, so that later changes are never missed. */
export interface Beginning {
  readonly version: string;
  readonly authored: Fingerprints;
}

/** Paths relative to the project root. */
type Fingerprints = Readonly<Record<string, Fingerprint>>;

interface Stamp extends Beginning {
  readonly bundled: boolean;
  /** Files that were read, and are neither authored nor written. */
  readonly inputs: Fingerprints;
  readonly outputs: Fingerprints;
}

/** What the project is like now; `version` stands for everything else that decides about the output. */
export function beginning(project: HarmonyProject, version: string): Beginning {
  return { version, authored: fingerprints(project, authoredIn(project)) };
}

/** Whether everything that the last run of `version` read and wrote is still the same. */
export function isFresh(
  project: HarmonyProject,
  version: string,
  want: { readonly bundle: boolean },
): boolean {
  const stamp = readStamp(project);
  if (stamp?.version !== version || (want.bundle && !stamp.bundled)) return false;
  const known = new Set(Object.keys(stamp.authored));
  const authored = authoredIn(project).map((path) => relativeTo(project, path));
  if (authored.length !== known.size || !authored.every((path) => known.has(path))) return false;
  const kept = [stamp.authored, stamp.inputs, stamp.outputs].flatMap((each) =>
    Object.entries(each),
  );
  return (
    kept.every(([path, print]) => isUnchanged(`${project.root}/${path}`, print)) &&
    leftovers(project, stamp).length === 0
  );
}

/** Keeps the stamp of a run that ended well. */
export function keepStamp(
  project: HarmonyProject,
  begun: Beginning,
  run: { bundle: boolean; inputs: readonly string[]; outputs: readonly string[] },
): void {
  const place = placeOf(project);
  if (place === undefined) return;
  const outputs = run.outputs.map((path) => posix.join(project.root, path));
  // The bundler reads what was just written.
  const keptAnyway = new Set([...authoredIn(project), ...outputs]);
  const outside = run.inputs.filter((path) => !keptAnyway.has(path));
  const stamp: Stamp = {
    ...begun,
    bundled: run.bundle,
    inputs: fingerprints(project, outside),
    outputs: fingerprints(project, outputs),
  };
  try {
    writeWhole(place, JSON.stringify(stamp));
  } catch {
    // Without a stamp the next run only takes longer.
  }
}

function authoredIn({ root, generated, bundle }: HarmonyProject): readonly string[] {
  return authoredFiles(root, [generated, bundle]);
}

function fingerprints(project: HarmonyProject, paths: readonly string[]): Fingerprints {
  return Object.fromEntries(paths.map((path) => [relativeTo(project, path), fingerprintOf(path)]));
}

// What is below the root is most of it, and there are thousands.
function relativeTo({ root }: HarmonyProject, path: string): string {
  return path.startsWith(`${root}/`) ? path.slice(root.length + 1) : posix.relative(root, path);
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
  return typeof version === "string" && [authored, inputs, outputs].every(areFingerprints);
}

function areFingerprints(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  return Object.values(value).every((each) => typeof each === "string");
}

// Generated files that the stamp does not know: another branch's, or an older version's.
function leftovers(project: HarmonyProject, { outputs }: Stamp): readonly string[] {
  return filesIn(project.generated)
    .filter((path) => !Object.hasOwn(outputs, relativeTo(project, path)))
    .filter((path) => isGenerated(readFileSync(path, "utf8")));
}

// Only where packages are installed there is a place for caches.
function placeOf({ root }: HarmonyProject): string | undefined {
  const modules = posix.join(root, "node_modules");
  if (!statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return posix.join(modules, ".cache/harmony/stamp.json");
}
