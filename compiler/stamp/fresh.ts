/** Whether everything that the last run read and wrote is still the same. Loads nothing that reads TypeScript. */
import { readFileSync } from "node:fs";
import { isGenerated } from "../emit/header.ts";
import type { HarmonyProject } from "../project.ts";
import { authoredTree, type Tree, treeOf } from "./authored.ts";
import { descriptionOf, renewed } from "./fingerprint.ts";
import {
  byRelativePath,
  type Fingerprints,
  readStamp,
  relativeTo,
  type Stamp,
  writeStamp,
} from "./stamp.ts";

/** Whether a run of `version` would do nothing. */
export function isFresh(
  project: HarmonyProject,
  version: string,
  want: { readonly bundle: boolean },
): boolean {
  const stamp = readStamp(project);
  if (stamp?.version !== version || (want.bundle && !stamp.bundled)) return false;
  const folders = foldersOf(project, stamp);
  const authored = folders && prints(project, stamp.authored);
  const inputs = authored && prints(project, stamp.inputs);
  const outputs = inputs && prints(project, stamp.outputs);
  if (!outputs) return false;
  const found = { ...stamp, folders, authored, inputs, outputs };
  // What was written just before the stamp was kept had to be read; once its times have settled, it has not.
  if (parts.some((part) => found[part] !== stamp[part])) writeStamp(project, found);
  return true;
}

const parts = ["folders", "authored", "inputs", "outputs"] as const;

// The very same record when nothing had to be described anew; `undefined` when a file differs.
function prints({ root }: HarmonyProject, kept: Fingerprints): Fingerprints | undefined {
  const anew: Record<string, string> = {};
  for (const path in kept) {
    const print = renewed(`${root}/${path}`, kept[path]!);
    if (print === undefined) return undefined;
    if (print !== kept[path]) anew[path] = print;
  }
  return Object.keys(anew).length === 0 ? kept : { ...kept, ...anew };
}

/** The folders' descriptions, when they hold what the stamp knows; they are looked into only if one changed. */
function foldersOf(project: HarmonyProject, stamp: Stamp): Stamp["folders"] | undefined {
  const { root, generated } = project;
  const kept = Object.entries(stamp.folders);
  if (kept.every(([path, was]) => descriptionOf(at(root, path), Infinity) === was))
    return stamp.folders;
  const trees = [authoredTree(project), treeOf(generated)];
  const [authored, made] = trees;
  const isSame =
    isAuthoredAsKept(project, authored!, stamp) && !hasLeftovers(project, made!, stamp);
  if (!isSame) return undefined;
  return byRelativePath(
    project,
    trees.flatMap((tree) => tree.folders),
  );
}

function isAuthoredAsKept(project: HarmonyProject, { files }: Tree, { authored }: Stamp): boolean {
  const isKnown = (path: string) => Object.hasOwn(authored, relativeTo(project, path));
  return files.length === Object.keys(authored).length && files.every(isKnown);
}

// Generated files that the stamp does not know: another branch's, or an older version's.
function hasLeftovers(project: HarmonyProject, { files }: Tree, { outputs }: Stamp): boolean {
  return files
    .filter((path) => !Object.hasOwn(outputs, relativeTo(project, path)))
    .some((path) => isGenerated(readFileSync(path, "utf8")));
}

function at(root: string, path: string): string {
  return path === "" ? root : `${root}/${path}`;
}
