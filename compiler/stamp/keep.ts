/** Keeps the stamp of a run in which nothing was wrong, so that the next one can tell at once that nothing changed. */
import { posix } from "node:path";
import type { HarmonyProject } from "../project.ts";
import { authoredTree, treeOf } from "./authored.ts";
import { fingerprintOf, renewed } from "./fingerprint.ts";
import {
  byRelativePath,
  type Fingerprints,
  readStamp,
  relativeTo,
  type Stamp,
  writeStamp,
} from "./stamp.ts";

/** What a run knew when it began; made before it reads anything, so that later changes are never missed. */
export type Beginning = Pick<Stamp, "version" | "authored" | "folders">;

/** What the project is like now; `version` stands for everything else that decides about the output. */
export function beginning(project: HarmonyProject, version: string): Beginning {
  const { files, folders } = authoredTree(project);
  return {
    version,
    folders: byRelativePath(project, folders),
    authored: fingerprints(project, files),
  };
}

/** Keeps the stamp of a run that ended well. */
export function keepStamp(
  project: HarmonyProject,
  begun: Beginning,
  run: { bundle: boolean; inputs: readonly string[]; outputs: readonly string[] },
): void {
  const outputs = run.outputs.map((path) => posix.join(project.root, path));
  // The bundler reads what was just written.
  const keptAnyway = new Set([...authoredTree(project).files, ...outputs]);
  const outside = run.inputs.filter((path) => !keptAnyway.has(path));
  writeStamp(project, {
    ...begun,
    bundled: run.bundle,
    inputs: fingerprints(project, outside),
    outputs: fingerprints(project, outputs),
    folders: { ...begun.folders, ...byRelativePath(project, treeOf(project.generated).folders) },
  });
}

// What the last stamp knows of a file that did not change since is not worked out again.
function fingerprints(project: HarmonyProject, paths: readonly string[]): Fingerprints {
  const { authored, inputs, outputs } = readStamp(project) ?? nothing;
  const kept: Fingerprints = { ...authored, ...inputs, ...outputs };
  const printOf = (path: string) => {
    const known = kept[relativeTo(project, path)];
    return (known === undefined ? undefined : renewed(path, known)) ?? fingerprintOf(path);
  };
  return byRelativePath(
    project,
    paths.map((path) => [path, printOf(path)]),
  );
}

const nothing = { authored: {}, inputs: {}, outputs: {} };
