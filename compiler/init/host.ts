/** Host: the author's project as it is before `harmony-gen init`, and all that is decided by what it is. */
import { posix } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import { type Ci, ciOf } from "./ci.ts";
import { type Configured, configuredIn } from "./configured.ts";
import { type Manager, managerOf } from "./manager.ts";
import { type Manifest, manifestIn } from "./manifest.ts";
import { noManifest } from "./refusals.ts";
import { type StartScript, startScriptOf } from "./start-script.ts";
import { isThere } from "./texts-on-disk.ts";
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
    hasGit: isThere(posix.join(root, ".git")),
  };
}

function rootOf(folder: string): string {
  for (let root = folder.replaceAll("\\", "/"); ; root = posix.dirname(root)) {
    if (isThere(posix.join(root, "package.json"))) return root;
    if (root === posix.dirname(root)) throw new DiagnosticError(noManifest(folder));
  }
}
