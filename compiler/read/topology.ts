/** Reads a topology's class. */
import type { TopologyModel } from "../model/index.ts";
import { boundOf } from "./bound.ts";
import { fieldTextOf } from "./static-text.ts";
import { placeOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Found, Registry } from "./registry.ts";
import { ts, type TypeScript } from "./typescript.ts";

export function readTopology(reading: Reading, registry: Registry, found: Found): TopologyModel {
  const place = placeOf(reading, registry.doors, found.declaration);
  const summary = fieldTextOf(reading, found.declaration, "summary");
  return {
    ...place,
    id: found.id,
    offers: boundOf(reading, found.type, place.span),
    methods: methodsOf(found.type),
    ...(summary === undefined ? {} : { summary }),
  };
}

function methodsOf(type: TypeScript.Type): readonly string[] {
  return type
    .getProperties()
    .filter((property) => property.flags & ts.SymbolFlags.Method)
    .map((property) => property.name)
    .toSorted();
}
