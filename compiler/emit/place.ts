/** How generated code names places: spans, imports of classes, and their types. */
import assert from "node:assert/strict";
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import type { ClassPlace } from "../model/index.ts";
import type { Emission } from "./emission.ts";
import { isIdentifier } from "./names.ts";
import { constant, inlineObject, type Statement, text, type WriterFunction } from "./structures.ts";

/** The constant that spans of `file` refer to, so that each fits a line. */
export function sourceConstant(file: string): Statement {
  return constant({ name: "source", value: text(file), exported: false });
}

/** A span as an object; spans of `source` name the constant. */
export function spanValue(span: Span, source: string): WriterFunction {
  return inlineObject({
    file: span.file === source ? "source" : text(span.file),
    line: String(span.line),
    column: String(span.column),
    length: String(span.length),
  });
}

export interface ClassImport {
  readonly specifier: string;
  /** What it is called in the importing module. */
  readonly name: string;
  /** What it is exported as, where that can't be its name: `default`. */
  readonly exported?: string;
  /** The type of its instances. */
  readonly type: string;
}

/** How the generated code of an app imports a class: by the door of another package, else by its file. */
export function importOfClass(emission: Emission, place: ClassPlace): ClassImport {
  const isOwn = place.packageName === emission.app.app.packageName;
  if (place.door && !isOwn) return named(place, place.door.specifier, place.door.name);
  const name = place.exportedAs;
  assert(name !== undefined, `${place.file}: a class that is not exported is a finding`);
  return named(place, relativeImport(emission, place.file), name);
}

function named(place: ClassPlace, specifier: string, exported: string): ClassImport {
  const isDefault = exported === "default";
  const name = !isDefault ? exported : isIdentifier(place.name) ? place.name : "Default";
  const type = place.isExpression ? `InstanceType<typeof ${name}>` : name;
  return { specifier, name, type, ...(isDefault ? { exported } : {}) };
}

/** The relative import of a generated file of the same app. */
export function siblingImport(emission: Emission, file: string): string {
  return `./${file}${emission.app.model.settings.importExtension}`;
}

function relativeImport(emission: Emission, file: string): string {
  const path = posix.relative(emission.folder, file);
  if (emission.app.model.settings.importExtension === ".ts") return path;
  return path.replace(/\.([cm]?)tsx?$/, ".$1js");
}
