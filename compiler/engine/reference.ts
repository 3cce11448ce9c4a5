/** The reference: the reader that asks the type checker, for everything or for the classes that syntax leaves open. */
import { posix } from "node:path";
import type { HarmonyProject } from "../project.ts";
import { read, type ReadResult } from "../read/read.ts";
import { readClasses, type ReadClassesResult } from "../read/read-classes.ts";
import type { Texts } from "../read/texts.ts";
import { completed } from "./complete.ts";
import { type Linked, modelOf, type QuickReading } from "./quick-reading.ts";

/** Reads what `reading` leaves open, with `open` in the place of files on the disk. */
export function readTheRest(
  project: HarmonyProject,
  reading: QuickReading,
  open: Texts,
): ReadResult {
  if (reading.kind === "everything") return read(project, open);
  const found = readOpen(project, reading, open);
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
  reading: Extract<QuickReading, { kind: "linked" }>,
  open: Texts,
): ReadClassesResult {
  const { linked } = reading;
  const doors = doorsOf(reading);
  const { scores, topologies } = linked.model;
  const wanted = {
    classes: linked.undecided,
    files: [...filesToSee(project, linked), ...doors.keys()],
    isKnown: (id: string) => scores.has(id) || topologies.has(id),
  };
  const result = readClasses(project, wanted, new Map([...open, ...doors]));
  if (result.kind === "unreadable") return result;
  return { ...result, files: result.files.filter((file) => !doors.has(file)) };
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
function doorsOf({ quick, linked }: Extract<QuickReading, { kind: "linked" }>): Texts {
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

function isCode(
  quick: Extract<QuickReading, { kind: "linked" }>["quick"],
  specifier: string,
  from: string,
): boolean {
  return typeof quick.resolve(specifier, from) === "object";
}
