/** Fingerprints of files: what tells whether anything changed, without knowing what it means. */
import { hash } from "node:crypto";
import { type Dirent, readdirSync, readFileSync } from "node:fs";
import { posix } from "node:path";

/** Files that may be read of a project: sources, package and tool configuration; neither installed nor made ones. */
export function authoredFiles(root: string, made: readonly string[]): readonly string[] {
  const found: string[] = [];
  const skipped = new Set(made);
  const visit = (folder: string): void => {
    for (const entry of entriesOf(folder)) {
      const path = posix.join(folder, entry.name);
      if (entry.isDirectory()) {
        if (isAuthored(entry.name) && !skipped.has(path)) visit(path);
      } else if (mayBeRead(entry.name)) found.push(path);
    }
  };
  visit(root);
  return found;
}

/** One fingerprint of all of `paths`: of their names and contents, relative to `root`. */
export function fingerprint(root: string, paths: readonly string[]): string {
  const lines = paths.toSorted().map((path) => `${posix.relative(root, path)} ${digest(path)}`);
  return hash("sha256", lines.join("\n"));
}

/** The fingerprint of one file's contents; `undefined` when it can't be read. */
export function digest(path: string): string | undefined {
  try {
    return hash("sha256", readFileSync(path));
  } catch {
    // A file that is gone differs from every file that is there.
    return undefined;
  }
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
