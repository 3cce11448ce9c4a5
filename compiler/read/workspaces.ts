/** Folders of the workspaces that the root's package.json names. */
import { globSync } from "node:fs";
import { posix } from "node:path";
import type { PackageSite } from "./reading.ts";

/** Absolute folders, sorted. */
export function workspaceFolders(site: PackageSite): readonly string[] {
  const workspaces = site.packages.inFolder(site.root)?.json.workspaces ?? [];
  const patterns = "packages" in workspaces ? (workspaces.packages ?? []) : workspaces;
  const names = (patterns as readonly string[]).flatMap((pattern) =>
    globSync(posix.join(pattern, "package.json"), { cwd: site.root }),
  );
  return names
    .filter((name) => !name.includes("node_modules"))
    .map((name) => posix.join(site.root, posix.dirname(name)))
    .toSorted();
}
