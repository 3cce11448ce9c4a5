/** Host: the author's project as it is before `harmony-gen init`, and all that is decided by what it is. */
import { posix } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import { type Ci, ciOf } from "./ci.ts";
import { type Configured, configuredIn } from "./configured.ts";
import { type Manager, managerOf, usesPlugAndPlay } from "./manager.ts";
import { isDeployPackage, type Manifest, manifestIn } from "./manifest.ts";
import { noManifest, plugAndPlay } from "./refusals.ts";
import { type StartScript, startScriptOf } from "./start-script.ts";
import { nearestWith } from "./texts-on-disk.ts";
import { type Tsconfig, tsconfigIn } from "./tsconfig.ts";
import { typescriptOf } from "./typescript.ts";
import { type Workspaces, workspacesOf } from "./workspaces.ts";

export interface Host {
  /** Absolute, with `/`. */
  readonly root: string;
  readonly manifest: Manifest;
  readonly manager: Manager;
  readonly workspaces: Workspaces | undefined;
  readonly tsconfig: Tsconfig | undefined;
  /** The version that is installed, or else the range that is asked for. */
  readonly typescript: string | undefined;
  readonly start: StartScript | undefined;
  readonly ci: Ci;
  readonly configured: Configured | undefined;
  readonly hasGit: boolean;
}

/** The project whose package.json is the nearest one from `folder` upwards. */
export function hostOf(folder: string): Host {
  const root = rootOf(folder);
  const manifest = manifestIn(root);
  const manager = managerOf(root, manifest);
  if (usesPlugAndPlay(manager, root)) throw new DiagnosticError(plugAndPlay());
  return {
    root,
    manifest,
    manager,
    workspaces: workspacesOf(root, manifest),
    tsconfig: tsconfigIn(root),
    typescript: typescriptOf(root, manifest),
    start: startScriptOf(root, manifest, manager),
    ci: ciOf(root),
    configured: configuredIn(root, manifest),
    hasGit: nearestWith(".git", root) !== undefined,
  };
}

// The deploy package itself belongs to a project.
function rootOf(folder: string): string {
  const found = nearestWith("package.json", folder.replaceAll("\\", "/"));
  if (found === undefined) throw new DiagnosticError(noManifest(folder));
  const above = nearestWith("package.json", posix.dirname(found));
  return above !== undefined && isDeployPackage(manifestIn(found).json.name) ? above : found;
}
