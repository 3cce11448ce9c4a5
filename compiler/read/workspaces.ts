/** Folders of the workspaces that the root's package.json names. */
import { globSync } from "node:fs";
import { posix } from "node:path";
import type { Reading } from "./reading.ts";

/** Absolute folders, sorted. */
export function workspaceFolders(reading: Reading): readonly string[] {
  const workspaces = reading.packages.inFolder(reading.root)?.json.workspaces ?? [];
  const patterns = "packages" in workspaces ? (workspaces.packages ?? []) : workspaces;
  const names = (patterns as readonly string[]).flatMap((pattern) =>
    globSync(posix.join(pattern, "package.json"), { cwd: reading.root }),
  );
  return names
    .filter((name) => !name.includes("node_modules"))
    .map((name) => posix.join(reading.root, posix.dirname(name)))
    .toSorted();
}
