/** Workspaces: the project is made of several packages, which its package manager links. */
import { matchesGlob, posix } from "node:path";
import type { Manifest } from "./manifest.ts";
import { textOf } from "./texts-on-disk.ts";

export interface Workspaces {
  /** The file that lists them. */
  readonly file: "package.json" | "pnpm-workspace.yaml";
  /** Globs of folders. */
  readonly globs: readonly string[];
}

/** The workspaces of the project, when its root is at `root`. */
export function workspacesOf(root: string, { json }: Manifest): Workspaces | undefined {
  const yaml = textOf(posix.join(root, "pnpm-workspace.yaml"));
  const listed = yaml === undefined ? undefined : listedIn(yaml);
  if (listed) return { file: "pnpm-workspace.yaml", globs: listed };
  const { workspaces } = json;
  const globs = Array.isArray(workspaces) ? workspaces : namedIn(workspaces);
  return globs && { file: "package.json", globs };
}

/** Whether `folder` is one of them already. */
export function isMember({ globs }: Workspaces, folder: string): boolean {
  const fits = (glob: string) => matchesGlob(folder, glob.replace(/^\.\//, "").replace(/\/$/, ""));
  const without = globs.filter((glob) => glob.startsWith("!")).map((glob) => glob.slice(1));
  return globs.some(fits) && !without.some(fits);
}

function namedIn(workspaces: Manifest["json"]["workspaces"]): readonly string[] | undefined {
  return workspaces && "packages" in workspaces ? workspaces.packages : undefined;
}

// The list of a YAML file that has little else; what is written otherwise is left to its author.
function listedIn(yaml: string): readonly string[] | undefined {
  const block = /^packages:[^\S\n]*(?:#.*)?\n((?:[^\S\n]*(?:-.*|#.*)?(?:\n|$))+)/m.exec(yaml)?.[1];
  const items = block?.matchAll(/^\s*-\s*(?:"([^"]*)"|'([^']*)'|([^\s#]+))/gm);
  return items && [...items].map(([, double, single, plain]) => double ?? single ?? plain ?? "");
}
