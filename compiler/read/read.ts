/** read(): an author's project in, the model out. It never throws: what it can't read is a hole or a diagnostic. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { Model } from "../model/index.ts";
import type { HarmonyProject } from "../project.ts";
import { readApps } from "./apps.ts";
import { capabilityTypes, readCapabilities } from "./capabilities.ts";
import { collectClasses } from "./classes.ts";
import { complaintsOf } from "./complaints.ts";
import { Doors } from "./doors.ts";
import { load, type LoadedProject } from "./load.ts";
import { readManifests } from "./manifests.ts";
import { PackageFinder } from "./package-of.ts";
import { readPackages } from "./packages.ts";
import type { Reading } from "./reading.ts";
import { Registry } from "./registry.ts";
import { readSettings } from "./settings.ts";
import { noTexts, type Texts } from "./texts.ts";
import { readThrows } from "./throws.ts";

export type ReadResult =
  | { readonly kind: "read"; readonly model: Model; readonly files: readonly string[] }
  | { readonly kind: "unreadable"; readonly diagnostics: readonly Diagnostic[] };

/** Reads `project`, with `open` in the place of files on the disk; `unreadable` when its tsconfig or the syntax of a file is broken. */
export function read(project: HarmonyProject, open: Texts = noTexts): ReadResult {
  const loaded = load(project, open);
  if (!("program" in loaded)) return { kind: "unreadable", diagnostics: loaded };
  const reading = readingOf(project, loaded);
  const diagnostics = complaintsOf(reading, project);
  if (diagnostics.length > 0) return { kind: "unreadable", diagnostics };
  return { kind: "read", model: readModel(reading, project, loaded), files: filesOf(reading) };
}

function readModel(reading: Reading, project: HarmonyProject, loaded: LoadedProject): Model {
  const classes = collectClasses(reading);
  const registry = new Registry(reading, new Doors(reading), classes);
  const apps = readApps(reading, registry, classes);
  const capabilities = capabilityTypes(reading);
  const { scores, topologies } = registry.readAll(capabilities);
  const readSoFar = { apps, scores, topologies };
  return {
    ...readSoFar,
    settings: readSettings(project, loaded.options),
    capabilities: readCapabilities(capabilities),
    packages: readPackages(
      reading,
      reading.files.map((file) => file.fileName),
      readSoFar,
    ),
    throws: readThrows(reading, classes),
    manifests: readManifests(reading, classes),
  };
}

function readingOf(project: HarmonyProject, loaded: LoadedProject): Reading {
  const { program } = loaded;
  const named = new Set(loaded.names);
  const isOurs = (name: string): boolean =>
    named.has(name) ||
    (name.startsWith(`${project.root}/`) &&
      !name.includes("/node_modules/") &&
      !name.startsWith(`${project.generated}/`));
  const files = program
    .getSourceFiles()
    .filter((file) => !file.isDeclarationFile && isOurs(file.fileName))
    .toSorted((a, b) => (a.fileName < b.fileName ? -1 : 1));
  return {
    root: project.root,
    program,
    checker: program.getTypeChecker(),
    files,
    packages: new PackageFinder(),
  };
}

// The language's own library comes with harmony-gen and changes only with it.
function filesOf({ program, packages, root }: Reading): readonly string[] {
  const read = program
    .getSourceFiles()
    .filter((file) => !program.isSourceFileDefaultLibrary(file))
    .map((file) => file.fileName);
  const folders = new Set(read.flatMap((name) => packages.ofFile(name)?.folder ?? []));
  const manifests = [...folders].map((folder) => `${folder}/package.json`);
  const own = packages.manifests.filter((name) => !name.includes("/node_modules/"));
  return [...new Set([...read, ...manifests, ...own]), `${root}/node_modules/.package-lock.json`];
}
