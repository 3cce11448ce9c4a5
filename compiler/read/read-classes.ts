/** Reads single classes, where the rest of the project is known already. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { AppModel, Model, ThrowSite } from "../model/index.ts";
import type { HarmonyProject } from "../project.ts";
import { readApps } from "./apps.ts";
import { capabilityTypes } from "./capabilities.ts";
import { type Classes, collectClasses } from "./classes.ts";
import { complaintsOf } from "./complaints.ts";
import { Doors } from "./doors.ts";
import { loadSome } from "./load.ts";
import { filesOf, readingOf } from "./open.ts";
import { nameOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import { Registry } from "./registry.ts";
import { relativeFile } from "./span.ts";
import type { Texts } from "./texts.ts";
import { readThrows } from "./throws.ts";

export interface ClassName {
  /** Relative to the project root. */
  readonly file: string;
  readonly className: string;
}

export interface ClassesWanted {
  readonly classes: readonly ClassName[];
  /** Files to load, absolute: those of the classes, and others that must be in sight. */
  readonly files: readonly string[];
  /** Scores and topologies that need no reading. */
  isKnown(id: string): boolean;
}

/** What the classes are, with the Scores and topologies they lead to; nothing of a class that is none of harmony's. */
export interface ClassesRead extends Pick<Model, "scores" | "topologies"> {
  readonly kind: "read";
  readonly apps: readonly AppModel[];
  readonly throws: readonly ThrowSite[];
  /** Every file that was read. */
  readonly files: readonly string[];
}

export type ReadClassesResult =
  ClassesRead | { readonly kind: "unreadable"; readonly diagnostics: readonly Diagnostic[] };

/** Reads the classes that `wanted` names, with `open` in the place of files on the disk. */
export function readClasses(
  project: HarmonyProject,
  wanted: ClassesWanted,
  open: Texts,
): ReadClassesResult {
  const reading = readingOf(project, loadSome(project, wanted.files, open));
  const diagnostics = complaintsOf(reading, project);
  if (diagnostics.length > 0) return { kind: "unreadable", diagnostics };
  const classes = wantedOf(reading, wanted);
  const registry = new Registry(reading, new Doors(reading), classes);
  const apps = readApps(reading, registry, classes);
  return {
    kind: "read",
    apps,
    ...registry.readAll(capabilityTypes(reading), (id) => wanted.isKnown(id)),
    throws: readThrows(reading, classes),
    files: filesOf(reading),
  };
}

function wantedOf(reading: Reading, wanted: ClassesWanted): Classes {
  const names = new Set(wanted.classes.map(({ file, className }) => `${file}#${className}`));
  const isWanted = (node: Classes["apps"][number]): boolean => {
    const file = relativeFile(reading.root, node.getSourceFile().fileName);
    return names.has(`${file}#${nameOf(node)}`);
  };
  const { scores, topologies, apps } = collectClasses(reading);
  return {
    scores: scores.filter(isWanted),
    topologies: topologies.filter(isWanted),
    apps: apps.filter(isWanted),
  };
}
