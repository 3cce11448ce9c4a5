/** Reads the parts of a composite: its fields that hold Scores, and the edges between them. */
import type { Hole, PartModel, PartShape } from "../model/index.ts";
import { instancesIn } from "./instances.ts";
import { readLiteral } from "./literal.ts";
import { holesIn } from "./literal-holes.ts";
import { mentionsIn } from "./mentions.ts";
import { bodiesOf, type Field, fieldsOf } from "./fields.ts";
import { holeAt } from "./hole.ts";
import type { Reading } from "./reading.ts";
import type { TypeScript } from "./typescript.ts";
import type { Found, Registry } from "./registry.ts";
import { shapeOf } from "./shape.ts";
import { compareSpans, spanOf } from "./span.ts";

/** What reading one composite needs: its fields, and the shapes of those that are parts. */
export interface CompositeSite {
  readonly reading: Reading;
  readonly registry: Registry;
  readonly fields: ReadonlyMap<string, Field>;
  /** Bodies of its methods and getters. */
  readonly bodies: ReadonlyMap<string, TypeScript.Node | undefined>;
  readonly shapes: Map<string, PartShape>;
  /** Values of constants and fields that are being read, the outermost first. */
  readonly through?: readonly TypeScript.Node[];
}

export function readParts(
  reading: Reading,
  registry: Registry,
  found: Found,
): readonly PartModel[] {
  const fields = fieldsOf(reading, found.type);
  const told = reading.published.of(found.declaration)?.parts ?? [];
  const bodies = bodiesOf(found.type);
  const site = { reading, registry, fields, bodies, shapes: new Map<string, PartShape>() };
  const holes = new Map<string, readonly Hole[]>();
  // Shapes first: what a reference leads to depends on the shape of the field it names.
  for (const field of fields.values()) holes.set(field.name, readShape(site, field, false));
  for (const field of fields.values()) holes.set(field.name, readShape(site, field, true));
  return [...fields.values()].flatMap((field) => {
    const shape = site.shapes.get(field.name);
    if (!shape) return [];
    const part = readPart(site, field, shape, holes.get(field.name) ?? []);
    const after = told.find((each) => each.field === field.name)?.after;
    return [after ? { ...part, after } : part];
  });
}

function readShape(site: CompositeSite, field: Field, placed: boolean): readonly Hole[] {
  const holes: Hole[] = [];
  const shape = shapeOf(
    { ...site, field, holes, placed, inside: [] },
    field.name,
    field.type,
    field.expression,
  );
  if (shape) site.shapes.set(field.name, shape);
  return holes;
}

function readPart(
  site: CompositeSite,
  field: Field,
  shape: PartShape,
  shapeHoles: readonly Hole[],
): PartModel {
  const { reading } = site;
  const instances = field.expression ? instancesIn(site, field.expression) : [];
  const { edges, holes, fields } = field.expression
    ? mentionsIn(site, field.expression)
    : { edges: [], holes: [], fields: [] };
  const span = spanOf(reading, field.node);
  const hidden = field.visibility === "hidden" || field.isAccessor;
  const reason = field.isAccessor ? "unsupported-container" : "private-field";
  const unreachable = [
    ...(hidden ? [holeAt(reading, field.node, reason)] : []),
    ...(field.isComputed ? [holeAt(reading, field.node, "computed")] : []),
  ];
  const written = instances.flatMap(({ argument }) => (argument ? holesIn(argument) : []));
  const used = fields.flatMap((name) => holesInField(site, name));
  return {
    field: field.name,
    span,
    writtenAt: instances[0]?.span ?? span,
    visibility: field.visibility,
    shape,
    instances,
    after: [...new Set(edges.map((edge) => edge.to))].toSorted(),
    edges,
    holes: eachPlaceOnce([...unreachable, ...shapeHoles, ...holes, ...written, ...used]),
  };
}

// A field that holds no Score is read only where a part uses it.
function holesInField(site: CompositeSite, name: string): readonly Hole[] {
  const expression = site.fields.get(name)?.expression;
  return expression ? holesIn(readLiteral(site, expression)) : [];
}

function eachPlaceOnce(holes: readonly Hole[]): readonly Hole[] {
  const byPlace = new Map<string, Hole>();
  for (const hole of holes) {
    const place = `${hole.span.file}:${hole.span.line}:${hole.span.column}`;
    if (!byPlace.has(place)) byPlace.set(place, hole);
  }
  return [...byPlace.values()].toSorted((a, b) => compareSpans(a.span, b.span));
}
