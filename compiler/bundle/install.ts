/** Puts a bundled command where it is found: the bundle folder, and the project's own commands. */
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { join, posix, relative } from "node:path";
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
  if (!isSame) writeExecutable(path, contents);
  link(project, command, path);
  return { path: posix.relative(project.root, path), changed: !isSame };
}

// Renamed into place, so that a command that is running, or is started meanwhile, is never half a file.
function writeExecutable(path: string, contents: string): void {
  const draft = `${path}.${process.pid}.tmp`;
  mkdirSync(join(path, ".."), { recursive: true });
  writeFileSync(draft, contents);
  chmodSync(draft, executable);
  renameSync(draft, path);
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
  rmSync(place, { force: true });
  mkdirSync(commands, { recursive: true });
  symlinkSync(target, place);
}
