/** Manager: the program that installs the project's packages. */
import { posix } from "node:path";
import type { Manifest } from "./manifest.ts";
import { isThere, nearestWith, textOf } from "./texts-on-disk.ts";

export interface Manager {
  readonly name: "npm" | "pnpm" | "yarn";
  /** Yarn 2 and newer, which differs from the first in nearly everything. */
  readonly isBerry: boolean;
  /** Installs what package.json asks for, also where a lock file would be held fast. */
  readonly install: readonly string[];
  /** Installs exactly what the lock file says. */
  readonly installLocked: string;
  /** Runs a command of the project: `npx`, `pnpm exec`. */
  readonly exec: string;
}

/** The one that package.json names, or else the one whose lock file is nearest. */
export function managerOf(root: string, { json }: Manifest): Manager {
  const [named = "", version = ""] = json.packageManager?.split("@") ?? [];
  const name = nameOf(named) ?? lockedBy(root) ?? "npm";
  const isBerry = name === "yarn" && (named ? !version.startsWith("1.") : hasBerryLock(root));
  return { name, isBerry, ...commandsOf(name, isBerry) };
}

const lockFiles = [
  ["package-lock.json", "npm"],
  ["npm-shrinkwrap.json", "npm"],
  ["pnpm-lock.yaml", "pnpm"],
  ["pnpm-workspace.yaml", "pnpm"],
  ["yarn.lock", "yarn"],
] as const;

function lockedBy(folder: string): Manager["name"] | undefined {
  const found = lockFiles.find(([file]) => isThere(posix.join(folder, file)));
  const parent = posix.dirname(folder);
  if (found || parent === folder || isThere(posix.join(folder, ".git"))) return found?.[1];
  return lockedBy(parent);
}

function hasBerryLock(root: string): boolean {
  const isSet = isThere(posix.join(root, ".yarnrc.yml"));
  return isSet || (textOf(posix.join(root, "yarn.lock"))?.includes("__metadata:") ?? false);
}

function nameOf(word: string): Manager["name"] | undefined {
  return (["npm", "pnpm", "yarn"] as const).find((name) => name === word);
}

/** Whether packages are kept where Node alone does not find them, which is what yarn does unless it is told not to. */
export function usesPlugAndPlay({ isBerry }: Manager, root: string): boolean {
  const folder = nearestWith(".yarnrc.yml", root);
  const settings = folder && textOf(posix.join(folder, ".yarnrc.yml"));
  return isBerry && !/^nodeLinker:\s*["']?(?:node-modules|pnpm)\b/m.test(settings ?? "");
}

function commandsOf(name: Manager["name"], isBerry: boolean) {
  switch (name) {
    case "npm":
      return { install: ["npm", "install"], installLocked: "npm ci", exec: "npx" };
    case "pnpm":
      return {
        install: ["pnpm", "install", "--no-frozen-lockfile"],
        installLocked: "pnpm install --frozen-lockfile",
        exec: "pnpm exec",
      };
    case "yarn":
      return {
        install: isBerry ? ["yarn", "install", "--no-immutable"] : ["yarn", "install"],
        installLocked: `yarn install ${isBerry ? "--immutable" : "--frozen-lockfile"}`,
        exec: isBerry ? "yarn exec" : "yarn run",
      };
  }
}
