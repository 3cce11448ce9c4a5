/** The reference: the reader that asks the type checker, for everything or for the classes that syntax leaves open. */
import { hash } from "node:crypto";
import { posix } from "node:path";
import type { HarmonyProject } from "../project.ts";
import { read, type ReadResult } from "../read/read.ts";
import { type ClassesWanted, readClasses, type ReadClassesResult } from "../read/read-classes.ts";
import type { Texts } from "../read/texts.ts";
import { present } from "../stamp/fingerprint.ts";
import { completed } from "./complete.ts";
import type { KeptReadings } from "./kept-readings.ts";
import { readTsconfig } from "../sources/tsconfig.ts";
import { type Linked, type LinkedReading, modelOf, type QuickReading } from "./quick-reading.ts";

/** Reads what `reading` leaves open, with `open` in the place of files on the disk. */
export function readTheRest(
  project: HarmonyProject,
  reading: QuickReading,
  open: Texts,
  readings: KeptReadings,
): ReadResult {
  if (reading.kind === "everything") return read(project, open);
  const found = readOpen(project, reading, open, readings);
  const model = found.kind === "read" ? completed(reading.linked, found) : undefined;
  if (found.kind === "unreadable" || !model) return read(project, open);
  const whole = modelOf(project, reading, model);
  return {
    kind: "read",
    model: whole.model,
    files: [...new Set([...whole.files, ...found.files])],
  };
}

function readOpen(
  project: HarmonyProject,
  reading: LinkedReading,
  open: Texts,
  readings: KeptReadings,
): ReadClassesResult {
  const { linked } = reading;
  const doors = doorsOf(reading);
  const { scores, topologies } = linked.model;
  const wanted = {
    classes: linked.undecided,
    files: [...filesToSee(project, linked), ...doors.keys()],
    isKnown: (id: string) => scores.has(id) || topologies.has(id),
  };
  const question = questionOf(reading, wanted, doors);
  const known = readings.recall(question);
  if (known) return known;
  const askedMs = present();
  const result = readClasses(project, wanted, new Map([...open, ...doors]));
  if (result.kind === "unreadable") return result;
  const files = result.files.filter((file) => !doors.has(file));
  const origins = readTsconfig(project.tsconfig)?.origins ?? [];
  const found = { ...result, files: [...new Set([...files, ...origins])] };
  readings.remember(question, found, askedMs);
  return found;
}

// What imports lead to depends on which files there are.
function questionOf(
  { quick }: LinkedReading,
  { classes, files }: Pick<ClassesWanted, "classes" | "files">,
  doors: Texts,
): string {
  const names = classes.map(({ file, className }) => `${file}#${className}`);
  const parts = [names.toSorted(), files, [...doors], [...quick.named].toSorted()];
  return hash("sha256", JSON.stringify(parts));
}

// Whether a topology looks like a capability is asked of every capability there is.
function filesToSee({ root }: HarmonyProject, { undecided, model }: Linked): readonly string[] {
  const shown = [...undecided, ...model.capabilities.map(({ span }) => span)];
  return [...new Set(shown.map(({ file }) => posix.join(root, file)))];
}

/**
 * By which door generated code reaches a class depends on every import in the project; files that are not there stand
 * for those that are not loaded.
 */
function doorsOf({ quick, linked }: LinkedReading): Texts {
  const first = new Map<string, string>();
  for (const file of linked.files)
    for (const specifier of quick.facts(file)?.specifiers ?? [])
      if (!/^[./#]/.test(specifier) && !first.has(specifier) && isCode(quick, specifier, file))
        first.set(specifier, posix.dirname(file));
  const byFolder = Map.groupBy(first, ([, folder]) => folder);
  return new Map(
    [...byFolder].map(([folder, found]) => [
      `${folder}/doors-of-harmony.ts`,
      found.map(([specifier]) => `import ${JSON.stringify(specifier)};\n`).join(""),
    ]),
  );
}

function isCode(quick: LinkedReading["quick"], specifier: string, from: string): boolean {
  return typeof quick.resolve(specifier, from) === "object";
}
