/** Where a project keeps what harmony-gen would otherwise work out again. */
import { statSync } from "node:fs";
import { posix } from "node:path";
import type { HarmonyProject } from "../project.ts";

/** The path of the cache file `name`; `undefined` where no packages are installed, so that there is no place for it. */
export function cachePath(
  { root }: Pick<HarmonyProject, "root">,
  name: string,
): string | undefined {
  const modules = posix.join(root, "node_modules");
  if (!statSync(modules, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  return posix.join(modules, ".cache/harmony", name);
}
