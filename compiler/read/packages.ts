/** Reads the packages of the project, and what of harmony each of them touches. */
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import type { Model, PackageModel } from "../model/index.ts";
import { foldersPointedTo } from "./pointed-folders.ts";
import { harmonyDependencies, harmonyImports } from "./harmony-imports.ts";
import type { PackageFile } from "./package-of.ts";
import { reachOf } from "./reach.ts";
import type { Reading } from "./reading.ts";
import { compareTexts, relativeFile } from "./span.ts";
import { workspaceFolders } from "./workspaces.ts";

type ReadSoFar = Pick<Model, "apps" | "scores" | "topologies">;

/** Packages of the workspace, those of the author's files, and those an app points to; sorted by folder. */
export function readPackages(reading: Reading, model: ReadSoFar): readonly PackageModel[] {
  const pointed = foldersPointedTo(reading, model);
  const files = reading.files.map((file) => reading.packages.ofFile(file.fileName));
  const named = [...workspaceFolders(reading), ...pointed.keys()].map((folder) =>
    reading.packages.ofFile(posix.join(folder, "package.json")),
  );
  const found = new Map<string, PackageFile>();
  for (const each of [...files, ...named])
    if (each?.folder.startsWith(reading.root)) found.set(each.folder, each);
  return [...found.values()]
    .map((each) => ({
      ...readPackage(reading, model, each, pointedInto(reading, pointed, each)),
      reaches: reachOf(reading, each, found.values()),
    }))
    .toSorted((a, b) => compareTexts(a.folder, b.folder));
}

function readPackage(
  reading: Reading,
  model: ReadSoFar,
  file: PackageFile,
  pointedToBy: readonly Span[],
): Omit<PackageModel, "reaches"> {
  const declares = (each: { readonly packageName: string }): boolean =>
    each.packageName === file.name;
  return {
    name: file.name,
    folder: relativeFile(reading.root, file.folder) || ".",
    deploys: isDeployPackage(file.name),
    harmony: file.name.startsWith("@harmony/"),
    root: file.folder === reading.root && file.json.workspaces !== undefined,
    declares: {
      scores: [...model.scores.values()].some(declares),
      topologies: [...model.topologies.values()].some(declares),
      apps: model.apps.some(declares),
    },
    pointedToBy,
    imports: harmonyImports(reading, file),
    dependencies: harmonyDependencies(reading, file),
  };
}

/** A deploy package is known by its name: `bakery-deploy`, `@bakery/deploy`. */
export function isDeployPackage(name: string): boolean {
  return /(?:-|\/)deploy$/.test(name);
}

function pointedInto(
  reading: Reading,
  pointed: ReadonlyMap<string, readonly Span[]>,
  file: PackageFile,
): readonly Span[] {
  return [...pointed]
    .filter(([folder]) => reading.packages.ofFile(posix.join(folder, "x"))?.folder === file.folder)
    .flatMap(([, spans]) => spans);
}
