/** The files that an author writes: what may be read of a project, and is neither installed nor made. */
import { type Dirent, readdirSync } from "node:fs";

/** Sources, package and tool configuration under `root`, absolute; none of the folders `made`. */
export function authoredFiles(root: string, made: readonly string[]): readonly string[] {
  const enters = (name: string, path: string) => isAuthored(name) && !made.includes(path);
  return filesIn(root, enters).filter((path) => mayBeRead(path.slice(path.lastIndexOf("/") + 1)));
}

/** All files under `folder`, and under the folders in it that are entered. */
export function filesIn(
  folder: string,
  enters: (name: string, path: string) => boolean = () => true,
): readonly string[] {
  const found: string[] = [];
  const visit = (place: string): void => {
    for (const entry of entriesOf(place)) {
      const path = `${place}/${entry.name}`;
      if (!entry.isDirectory()) found.push(path);
      else if (enters(entry.name, path)) visit(path);
    }
  };
  visit(folder);
  return found;
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
