/** Finds the files that a change can reach: those that changed, and those that import them, however far up. */
import type { FileFacts } from "../file-facts.ts";
import type { QuickProject } from "../quick-project.ts";
import type { Linked } from "./linker.ts";

/** `undefined` when so much changed that everything is to be linked again. */
export function dirtyFiles(
  project: QuickProject,
  files: readonly string[],
  last: Linked,
): ReadonlySet<string> | undefined {
  if (!isSame(files, last.project.files)) return undefined;
  const dirty = new Set<string>();
  for (const [file, facts] of last.facts) {
    const now = project.facts(file);
    if (now === facts) continue;
    if (!now || !leadsAlike(now, facts)) return undefined;
    dirty.add(file);
  }
  for (const file of dirty) {
    if (isFelt(last, file, project.facts(file))) return undefined;
    for (const importer of last.program.importers.get(file) ?? []) dirty.add(importer);
  }
  return dirty;
}

function leadsAlike(now: FileFacts, before: FileFacts): boolean {
  const isRead = now.unclear === undefined;
  return isRead && isSame(now.specifiers, before.specifiers) && isSame(now.leads, before.leads);
}

// Capabilities and the doors of packages are felt by classes that import nothing of them.
function isFelt(
  { facts, doors, program }: Linked,
  file: string,
  now: FileFacts | undefined,
): boolean {
  const speaks = now?.speaksOfCapabilities || facts.get(file)?.speaksOfCapabilities;
  return Boolean(speaks) || doors.modules.has(file) || !program.isOwn.has(file);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each, index) => each === b[index]);
}
