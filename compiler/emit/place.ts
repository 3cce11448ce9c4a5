/** How generated code names places: spans, classes, and what other generated files export. */
import assert from "node:assert/strict";
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import type { ClassPlace } from "../model/index.ts";
import { type Code, imported, type Imported, inlineObject, text } from "./code.ts";
import type { Emission } from "./emission.ts";
import { isIdentifier } from "./names.ts";

/** A span as an object; the constant `source` stands for the file `ofSource`. */
export function spanValue(span: Span, ofSource?: Source): Code {
  return inlineObject({
    file: span.file === ofSource?.file ? ofSource.constant : text(span.file),
    line: String(span.line),
    column: String(span.column),
    length: String(span.length),
  });
}

/** A file of the author, and the constant that holds its path, so that each span fits a line. */
export interface Source {
  readonly file: string;
  readonly constant: string;
}

/** A class, as generated code of an app reaches it: by the door of another package, else by its file. */
export function classOf(emission: Emission, place: ClassPlace): Imported {
  const known = emission.classes.get(place) ?? importOf(emission, place);
  emission.classes.set(place, known);
  return known;
}

function importOf(emission: Emission, place: ClassPlace): Imported {
  const isOwn = place.packageName === emission.app.app.packageName;
  if (place.door && !isOwn) return named(place, place.door.specifier, place.door.name);
  const name = place.exportedAs;
  assert(name !== undefined, `${place.file}: a class that is not exported is a finding`);
  return named(place, relativeImport(emission, place.file), name);
}

/** The type of a class' instances. */
export function typeOfClass(emission: Emission, place: ClassPlace): Code {
  const named = { ...classOf(emission, place), isType: true };
  return place.isExpression ? ["InstanceType<typeof ", named, ">"] : named;
}

function named(place: ClassPlace, specifier: string, exported: string): Imported {
  if (exported !== "default") return imported(specifier, exported);
  return imported(specifier, exported, isIdentifier(place.name) ? place.name : "Default");
}

/** What another generated file of the same app exports. */
export function ofSibling(emission: Emission, file: string, name: string): Imported {
  return imported(`./${file}${emission.app.model.settings.importExtension}`, name);
}

function relativeImport(emission: Emission, file: string): string {
  const path = posix.relative(emission.folder, file);
  if (emission.app.model.settings.importExtension === ".ts") return path;
  return path.replace(/\.([cm]?)tsx?$/, ".$1js");
}
