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
import { readPackages } from "./packages.ts";
import type { Reading } from "./reading.ts";
import { filesOf, readingOf } from "./open.ts";
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
