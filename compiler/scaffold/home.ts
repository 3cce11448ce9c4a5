/** Home: the deploy package that something new is put into. */
import { globSync } from "node:fs";
import { posix } from "node:path";
import { type Diagnostic, DiagnosticError, didYouMean } from "@harmony/runtime/diagnostic";
import { isDeployPackage } from "../init/manifest.ts";
import { textOf } from "../init/texts-on-disk.ts";
import { tsconfigAt, type TsconfigOptions } from "../init/tsconfig.ts";
import type { HarmonyProject } from "../project.ts";

export interface Home {
  /** Of the project; absolute. */
  readonly root: string;
  /** Of the package, relative to the root; `.` when it is the root itself. */
  readonly folder: string;
  readonly name: string;
  /** The folder of it that something new is put into, relative to the package: where its first Score is. */
  readonly place: string;
  /** How imports of other files end. */
  readonly extension: ".ts" | ".js";
  /** The package's own source files, relative to the root, with their texts. */
  readonly sources: ReadonlyMap<string, string>;
}

/** The deploy package called `wanted`; or else the one that the folder `from` belongs to, or the only one there is. */
export function homeIn(project: HarmonyProject, from: string, wanted?: string): Home {
  const packages = deployPackages(project);
  const around = packages.filter(({ folder }) => isAround(posix.join(project.root, folder), from));
  const likely = around.length > 0 ? around : packages;
  const chosen = wanted === undefined ? likely : packages.filter((each) => isCalled(each, wanted));
  const [home, ...others] = chosen;
  if (!home || others.length > 0) throw new DiagnosticError(notOne(packages, wanted));
  const options: TsconfigOptions = tsconfigAt(project.tsconfig)?.options ?? {};
  const sources = sourcesIn(project, home.folder);
  return {
    ...home,
    root: project.root,
    place: placeIn(home.folder, sources),
    extension: options.allowImportingTsExtensions ? ".ts" : ".js",
    sources,
  };
}

function placeIn(folder: string, sources: Home["sources"]): string {
  const first = [...sources.keys()].find((path) => /\.(?:score|app)\.ts$/.test(path));
  return first === undefined ? "" : posix.relative(folder, posix.dirname(first));
}

function isAround(folder: string, from: string): boolean {
  return !posix.relative(folder, from).startsWith("..");
}

type DeployPackage = Pick<Home, "folder" | "name">;

function deployPackages({ root }: HarmonyProject): readonly DeployPackage[] {
  const manifests = globSync("{package.json,*/package.json,*/*/package.json,*/*/*/package.json}", {
    cwd: root,
    exclude: (name) => /(?:^|\/)(?:node_modules|dist|\.[^/]+)$/.test(name),
  });
  return manifests
    .map((path) => path.replaceAll("\\", "/"))
    .toSorted()
    .map((path) => ({ folder: posix.dirname(path), name: nameIn(posix.join(root, path)) }))
    .filter(({ name }) => isDeployPackage(name));
}

function nameIn(path: string): string {
  try {
    const { name }: { name?: unknown } = JSON.parse(textOf(path) ?? "");
    return typeof name === "string" ? name : "";
  } catch {
    // Not a package that any package manager would know.
    return "";
  }
}

function sourcesIn(project: HarmonyProject, folder: string): ReadonlyMap<string, string> {
  const generated = posix.relative(project.root, project.generated);
  const files = globSync("**/*.ts", {
    cwd: posix.join(project.root, folder),
    exclude: (name) => /(?:^|\/)(?:node_modules|dist)$/.test(name),
  });
  const paths = files.map((file) => posix.join(folder, file.replaceAll("\\", "/"))).toSorted();
  return new Map(
    paths
      .filter((path) => !path.startsWith(`${generated}/`))
      .map((path) => [path, textOf(posix.join(project.root, path)) ?? ""]),
  );
}

function isCalled({ folder, name }: DeployPackage, wanted: string): boolean {
  return name === wanted || folder === wanted.replace(/^\.\//, "").replace(/\/$/, "");
}

function notOne(packages: readonly DeployPackage[], wanted: string | undefined): Diagnostic {
  const names = packages.map(({ name }) => name);
  const near = didYouMean(wanted ?? "", names);
  const list = packages.map(({ name, folder }) => `\`${name}\` in ${folder}`).join(", ");
  const begin = "begin one: `harmony-gen init`";
  return {
    code: "H0624",
    severity: "error",
    message: messageFor(packages, wanted),
    notes: ["Scores live in a package whose name ends in `-deploy` or `/deploy`"],
    help: [
      ...(near === undefined ? [] : [`did you mean \`${near}\`?`]),
      packages.length === 0 ? begin : `name one with \`--package\`: ${list}`,
    ],
  };
}

function messageFor(packages: readonly DeployPackage[], wanted: string | undefined): string {
  if (packages.length === 0) return "the project has no deploy package";
  if (wanted !== undefined) return `the project has no deploy package \`${wanted}\``;
  return `the project has ${packages.length} deploy packages, and none is named`;
}
