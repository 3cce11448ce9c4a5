/** Puts a bundled command where it is found: the bundle folder, and the project's own commands. */
import { existsSync, lstatSync, readFileSync, readlinkSync, statSync } from "node:fs";
import { join, posix, relative } from "node:path";
import { linkTo, writeWhole } from "../disk.ts";
import type { HarmonyProject } from "../project.ts";

const executable = 0o755;

/** Writes the command if its bytes changed, and links it; its path is relative to the project root. */
export function install(
  project: HarmonyProject,
  command: string,
  contents: string,
): { readonly path: string; readonly changed: boolean } {
  const path = join(project.bundle, command);
  const isSame = existsSync(path) && readFileSync(path, "utf8") === contents && isExecutable(path);
  // Renamed into place, so that a command that runs, or is started meanwhile, is never half a file.
  if (!isSame) writeWhole(path, contents, executable);
  link(project, command, path);
  return { path: posix.relative(project.root, path), changed: !isSame };
}

function isExecutable(path: string): boolean {
  return (statSync(path).mode & 0o777) === executable;
}

// `npx harmony-<app>` finds it there. A command that npm put there is not replaced.
function link(project: HarmonyProject, command: string, path: string): void {
  const modules = join(project.root, "node_modules");
  // A linked folder belongs to another project.
  if (!lstatSync(modules, { throwIfNoEntry: false })?.isDirectory()) return;
  const commands = join(modules, ".bin");
  const place = join(commands, command);
  const target = relative(commands, path);
  const found = lstatSync(place, { throwIfNoEntry: false });
  if (found?.isSymbolicLink() && readlinkSync(place) === target) return;
  if (found && existsSync(place)) return;
  linkTo(target, place);
}
