/** Reads the parts of a composite: its fields that hold Scores, and the edges between them. */
import type { EdgeModel, PartModel, PartShape, PlacedShape } from "../../model/index.ts";
import type { ChainFacts, ValueFacts } from "../value-facts.ts";
import { creationsIn, instancesIn } from "./instances.ts";
import type { Linking } from "./linking.ts";
import type { LiteralSite } from "./literal.ts";
import type { NamedClass } from "./names.ts";
import { idOf } from "./place.ts";
import { reachedBy, referenceOf } from "./references.ts";
import { type Field, fieldsOf, type OneDraft, type ShapeDraft } from "./shapes.ts";
import { Undecidable } from "./undecidable.ts";

interface Site {
  readonly linking: Linking;
  readonly shapes: ReadonlyMap<string, ShapeDraft | undefined>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly spec?: LiteralSite["spec"];
}

export function partModels(linking: Linking, named: NamedClass): readonly PartModel[] {
  const { classes, given, givenIn } = linking.lineages.of(named);
  if (classes.some(({ facts }) => facts.construction && !facts.construction.onlyHandsOn))
    throw new Undecidable("its constructor may set fields");
  if (
    classes.some(({ facts }) => facts.fields.some(({ name }) => name === "spec" || name === "out"))
  )
    throw new Undecidable("it declares what every composite has");
  const fields = fieldsOf(classes);
  const spec = given[0] && { spec: { file: givenIn, type: given[0] } };
  const site = { linking, fields, shapes: linking.shapesOf(named), ...spec };
  const parts = [...fields.values()].flatMap((field) => {
    const shape = site.shapes.get(field.facts.name);
    return shape && field.facts.value ? [partModel(site, field, shape, field.facts.value)] : [];
  });
  checkAcyclic(parts);
  return parts;
}

function partModel(site: Site, field: Field, draft: ShapeDraft, value: ValueFacts): PartModel {
  const { name, span, visibility } = field.facts;
  try {
    const literals = literalSite(site, field);
    const instances = instancesIn(literals, value);
    const edges = edgesIn(site, value, false);
    return {
      field: name,
      span,
      writtenAt: instances[0]?.span ?? span,
      visibility,
      shape: shapeModel(site, draft),
      instances,
      after: afterOf(edges),
      edges,
      holes: [],
    };
  } catch (error) {
    throw error instanceof Undecidable ? new Undecidable(error.message, name) : error;
  }
}

function literalSite({ linking, shapes, fields, spec }: Site, { file }: Field): LiteralSite {
  return {
    linking,
    file,
    ...(spec && { spec }),
    referenceAt: (chain) => referenceOf(linking, shapes, chain),
    fieldAt: (name) => valueIn(shapes, fields.get(name)),
  };
}

// What a field is set to that holds no Score.
function valueIn(shapes: Site["shapes"], field: Field | undefined) {
  if (!field?.facts.value || shapes.get(field.facts.name)) return undefined;
  return { file: field.file, value: field.facts.value };
}

function afterOf(edges: readonly EdgeModel[]): readonly string[] {
  return [...new Set(edges.map((edge) => edge.to))].toSorted();
}

function shapeModel(site: Site, draft: ShapeDraft): PartShape {
  if (draft.kind === "one") {
    return oneModel(site.linking, draft);
  }
  const placed = draft.placed.map((each): PlacedShape => {
    const { name, key, shape, value } = each;
    const [first] = creationsIn(value);
    const after = afterOf(edgesIn(site, value, false));
    const writtenAt = first?.span ?? value.span;
    return { name, key, shape: shapeModel(site, shape), after, writtenAt };
  });
  return draft.kind === "items"
    ? { kind: "items", items: placed }
    : { kind: "fields", fields: placed, indexed: draft.indexed ?? false };
}

function oneModel(linking: Linking, { made, optional, declaredAs }: OneDraft): PartShape {
  for (const each of declaredAs ? [...made, declaredAs] : made) linking.meet(each);
  const scores = [...new Set(made.map((each) => idOf(linking, each)))].toSorted();
  const named = declaredAs ? [idOf(linking, declaredAs)] : scores;
  const narrowed = scores.length !== named.length || scores.some((id) => !named.includes(id));
  return { kind: "one", scores, optional, narrowed };
}

/** Every mention of a sibling part; `isAfter` in a list that is called `after`. */
function edgesIn(site: Site, value: ValueFacts, isAfter: boolean): readonly EdgeModel[] {
  switch (value.is) {
    case "chain":
      return chainEdges(site, value, isAfter);
    case "spread":
      return edgesIn(site, value.value, isAfter);
    case "list":
      return value.items.flatMap((item) => edgesIn(site, item, isAfter));
    case "record":
      return value.fields.flatMap((each) => edgesIn(site, each.value, each.name === "after"));
    case "creation":
      return value.given.flatMap((each) => edgesIn(site, each, false));
    case "choice":
      return [...edgesIn(site, value.whenTrue, false), ...edgesIn(site, value.whenFalse, false)];
    case "unclear":
      throw new Undecidable("an argument is not plain");
    default:
      return [];
  }
}

// What another field mentions is mentioned where that field is used.
function chainEdges(site: Site, chain: ChainFacts, isAfter: boolean): readonly EdgeModel[] {
  const [name = "", ...rest] = chain.path;
  if (name === "spec") return [];
  const own = rest.length === 0 ? valueIn(site.shapes, site.fields.get(name)) : undefined;
  if (!own) return [edgeOf(site, chain, isAfter)];
  if (isAfter || depthOf(own.value) > 3) throw new Undecidable("a field is used that is not plain");
  return edgesIn(site, own.value, false);
}

function depthOf(value: ValueFacts): number {
  if (value.is === "record")
    return 1 + Math.max(0, ...value.fields.map((each) => depthOf(each.value)));
  return value.is === "list" ? 1 + Math.max(0, ...value.items.map(depthOf)) : 0;
}

function edgeOf({ linking, shapes }: Site, chain: ChainFacts, isAfter: boolean): EdgeModel {
  const { part, keys } = reachedBy(shapes, chain);
  if (isAfter && keys.length === 0)
    return { kind: "after", to: part, span: chain.assuredSpan ?? chain.span };
  const reference = referenceOf(linking, shapes, chain);
  if (isAfter) throw new Undecidable("an output is in `after`");
  return { kind: "reference", to: part, reference };
}

// Fields that refer to each other have no types of their own.
function checkAcyclic(parts: readonly PartModel[]): void {
  const edges = new Map(
    parts.map(({ field, after }) => [field, after.map((to) => to.split(/[.[]/, 1)[0] ?? to)]),
  );
  const done = new Set<string>();
  const visit = (field: string, above: readonly string[]): void => {
    if (above.includes(field)) throw new Undecidable("its parts refer to each other", field);
    if (done.has(field)) return;
    for (const to of edges.get(field) ?? []) visit(to, [...above, field]);
    done.add(field);
  };
  for (const { field } of parts) visit(field, []);
}
