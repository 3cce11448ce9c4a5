/** Reads a topology's class. */
import type { TopologyModel } from "../model/index.ts";
import { boundOf } from "./bound.ts";
import type { CapabilityType } from "./capabilities.ts";
import { lookAlikesOf } from "./look-alikes.ts";
import { fieldTextOf } from "./static-text.ts";
import { placeOf } from "./place.ts";
import type { Reading } from "./reading.ts";
import type { Found, Registry } from "./registry.ts";
import { ts, type TypeScript } from "./typescript.ts";

export function readTopology(
  reading: Reading,
  registry: Registry,
  found: Found,
  capabilities: readonly CapabilityType[],
): TopologyModel {
  const place = placeOf(reading, registry.doors, found.declaration);
  const offers = boundOf(reading, found.type, place.span);
  const summary = fieldTextOf(reading, found.declaration, "summary");
  return {
    ...place,
    id: found.id,
    offers,
    methods: methodsOf(found.type),
    lookAlikes: lookAlikesOf(reading, found.type, offers, capabilities),
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
