/** Reads the packages of the project, and what of harmony each of them touches. */
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import type { Model, PackageModel } from "../model/index.ts";
import { foldersPointedTo } from "./pointed-folders.ts";
import { harmonyDependencies, harmonyImports } from "./harmony-imports.ts";
import type { PackageFile } from "./package-of.ts";
import { reachOf } from "./reach.ts";
import type { PackageSite } from "./reading.ts";
import { compareTexts, relativeFile } from "./span.ts";
import { workspaceFolders } from "./workspaces.ts";

type ReadSoFar = Pick<Model, "apps" | "scores" | "topologies">;

/** Packages of the workspace, those of the author's files `names`, and those an app points to; sorted by folder. */
export function readPackages(
  site: PackageSite,
  names: readonly string[],
  model: ReadSoFar,
): readonly PackageModel[] {
  const pointed = foldersPointedTo(site, model);
  const files = names.map((name) => site.packages.ofFile(name));
  const named = [...workspaceFolders(site), ...pointed.keys()].map((folder) =>
    site.packages.ofFile(posix.join(folder, "package.json")),
  );
  const found = new Map<string, PackageFile>();
  for (const each of [...files, ...named])
    if (each?.folder.startsWith(site.root)) found.set(each.folder, each);
  return [...found.values()]
    .map((each) => ({
      ...readPackage(site, model, each, pointedInto(site, pointed, each)),
      reaches: reachOf(site, each, found.values()),
    }))
    .toSorted((a, b) => compareTexts(a.folder, b.folder));
}

function readPackage(
  site: PackageSite,
  model: ReadSoFar,
  file: PackageFile,
  pointedToBy: readonly Span[],
): Omit<PackageModel, "reaches"> {
  const declares = (each: { readonly packageName: string }): boolean =>
    each.packageName === file.name;
  return {
    name: file.name,
    folder: relativeFile(site.root, file.folder) || ".",
    deploys: isDeployPackage(file.name),
    harmony: file.name.startsWith("@harmony/"),
    root: file.folder === site.root && file.json.workspaces !== undefined,
    declares: {
      scores: [...model.scores.values()].some(declares),
      topologies: [...model.topologies.values()].some(declares),
      apps: model.apps.some(declares),
    },
    pointedToBy,
    imports: harmonyImports(site, file),
    dependencies: harmonyDependencies(site, file),
  };
}

/** A deploy package is known by its name: `bakery-deploy`, `@bakery/deploy`. */
export function isDeployPackage(name: string): boolean {
  return /(?:-|\/)deploy$/.test(name);
}

function pointedInto(
  site: PackageSite,
  pointed: ReadonlyMap<string, readonly Span[]>,
  file: PackageFile,
): readonly Span[] {
  return [...pointed]
    .filter(([folder]) => site.packages.ofFile(posix.join(folder, "x"))?.folder === file.folder)
    .flatMap(([, spans]) => spans);
}
