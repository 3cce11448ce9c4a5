/** The files that an author writes: what may be read of a project, and is neither installed nor made. */
import { type Dirent, readdirSync } from "node:fs";
import type { HarmonyProject } from "../project.ts";
import { descriptionOf } from "./fingerprint.ts";

export interface Tree {
  /** Absolute paths. */
  readonly files: readonly string[];
  /** How the disk described each folder just before it was looked into; empty when that tells no later change. */
  readonly folders: readonly (readonly [path: string, description: string])[];
}

/** Sources, package and tool configuration of the project; nothing of what it makes. */
export function authoredTree({ root, generated, bundle }: HarmonyProject): Tree {
  const isOurs = (path: string) => path === generated || path === bundle;
  const tree = treeOf(root, (name, path) => isAuthored(name) && !isOurs(path));
  const isRead = (path: string) => mayBeRead(path.slice(path.lastIndexOf("/") + 1));
  return { ...tree, files: tree.files.filter(isRead) };
}

/** All files under `folder`, and under the folders in it that are entered. */
export function treeOf(
  folder: string,
  enters: (name: string, path: string) => boolean = () => true,
): Tree {
  const files: string[] = [];
  const folders: (readonly [string, string])[] = [];
  const visit = (place: string): void => {
    folders.push([place, descriptionOf(place) ?? ""]);
    for (const entry of entriesOf(place)) {
      const path = `${place}/${entry.name}`;
      if (!entry.isDirectory()) files.push(path);
      else if (enters(entry.name, path)) visit(path);
    }
  };
  visit(folder);
  return { files, folders };
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // A folder that can't be read has nothing that was read.
    return [];
  }
}

function isAuthored(folder: string): boolean {
  return !folder.startsWith(".") && !["node_modules", "dist", "coverage"].includes(folder);
}

function mayBeRead(name: string): boolean {
  return /\.(?:[cm]?[jt]sx?|json)$/.test(name) || /^\.(?:prettierrc|editorconfig)/.test(name);
}
