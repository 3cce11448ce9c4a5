/** Emits the parts of a composite: each field's Scores, tied to their interprets. */
import type { Span } from "@harmony/runtime/diagnostic";
import type {
  InstanceModel,
  PartModel,
  PartShape,
  PlacedShape,
  ScoreId,
  ScoreModel,
} from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import type { Emission } from "./emission.ts";
import { isIdentifier } from "./names.ts";
import { importOfClass, spanValue } from "./place.ts";
import { call, type Import, inlineObject, list, sequence, text, type Value } from "./structures.ts";

/** One value for each field, in the order they are declared. */
export function partValues(emission: Emission, score: ScoreModel): readonly Value[] {
  return score.parts.flatMap((part) => {
    const access = accessOf(part);
    return valuesOf(
      { emission, score, place: part, name: text(part.field), access, isMixed: false, depth: 0 },
      part.shape,
    );
  });
}

/** Imports of the classes that parts are told apart by. */
export function choiceImports(emission: Emission, score: ScoreModel): readonly Import[] {
  const ids = new Set(score.parts.flatMap((part) => choices(part.shape)));
  return [...ids].toSorted().map((id) => {
    const imported = importOfClass(emission, emission.app.model.scores.get(id)!);
    return { ...imported, isType: false };
  });
}

interface Place {
  readonly writtenAt: Span;
  readonly after: readonly string[];
  /** Where each class is made, when the place may hold one of several. */
  readonly instances?: readonly InstanceModel[];
}

interface Site {
  readonly emission: Emission;
  readonly score: ScoreModel;
  readonly place: Place;
  /** The part's name, as an expression: `"db"`. */
  readonly name: string;
  /** The part itself, as an expression: `score.db`. */
  readonly access: string;
  /** Whether the list it stands in holds other classes too. */
  readonly isMixed: boolean;
  /** How many lists and records it stands in whose length is not written. */
  readonly depth: number;
}

function valuesOf(site: Site, shape: PartShape): readonly Value[] {
  switch (shape.kind) {
    case "one":
      return [oneValue(site, shape)];
    case "list":
      return [listValue(site, shape.element)];
    case "record":
      return [recordValue(site, shape.element)];
    case "items":
      return shape.items.flatMap((item) => valuesOf(itemSite(site, shape, item), item.shape));
    case "fields":
      return shape.fields.flatMap((field) => valuesOf(fieldSite(site, shape, field), field.shape));
  }
}

function itemSite(site: Site, shape: PartShape, item: PlacedShape): Site {
  const isMixed = new Set(scoresOf(shape)).size > 1;
  const access = `${site.access}[${item.key}]!`;
  return { ...site, place: item, name: below(site, `[${item.key}]`), access, isMixed };
}

function fieldSite(
  site: Site,
  { indexed }: PartShape & { readonly kind: "fields" },
  field: PlacedShape,
): Site {
  const access = indexed ? `${site.access}[${text(field.key)}]!` : property(site.access, field.key);
  return { ...site, place: field, name: below(site, `.${field.key}`), access };
}

function oneValue(site: Site, shape: PartShape & { readonly kind: "one" }): Value {
  const value = choiceValue(site, shape);
  if (!shape.optional) return value;
  return sequence(`...(${site.access} ? [`, value, "] : [])");
}

// A class stands before the classes it extends, whose instances its instances are too.
function choiceValue(site: Site, shape: PartShape & { readonly kind: "one" }): Value {
  const models = site.emission.app.model.scores;
  const depth = (id: ScoreId): number => models.get(id)?.bases.length ?? 0;
  const ids = shape.scores.toSorted((a, b) => depth(b) - depth(a));
  const [last] = ids.slice(-1);
  const cast = shape.narrowed || site.isMixed || ids.length > 1;
  const tested = ids.slice(0, -1).map((id) => {
    const { name } = importOfClass(site.emission, models.get(id)!);
    return sequence(`${site.access} instanceof ${name} ? `, partValue(site, id, cast), " : ");
  });
  return sequence(...tested, partValue(site, last!, cast));
}

function partValue(site: Site, id: ScoreId, cast: boolean): Value {
  const { emission, place, score } = site;
  const model = emission.app.model.scores.get(id)!;
  const made = place.instances?.find((instance) => instance.score === id);
  const type = cast ? ` as ${importOfClass(emission, model).type}` : "";
  return call("part", [
    site.name,
    site.access + type,
    emission.names(id).interpret,
    inlineObject({
      writtenAt: spanValue(made?.span ?? place.writtenAt, score.file),
      // What a composite's declarations do not tell, its values will.
      ...(score.from === "source" ? { after: list(place.after.map(text)) } : {}),
    }),
  ]);
}

function listValue(site: Site, element: PartShape): Value {
  const [each, index] = [fresh("each", site), fresh("index", site)];
  const name = `\`${bare(site)}[\${${index}}]\``;
  const inner = valuesOf({ ...site, name, access: each, depth: site.depth + 1 }, element);
  return sequence(`...${site.access}.flatMap((${each}, ${index}) => `, list(inner), ")");
}

function recordValue(site: Site, element: PartShape): Value {
  const [key, each] = [fresh("key", site), fresh("each", site)];
  const name = `\`${bare(site)}.\${${key}}\``;
  const inner = valuesOf({ ...site, name, access: each, depth: site.depth + 1 }, element);
  const entries = `Object.entries(${site.access})`;
  return sequence(`...${entries}.flatMap(([${key}, ${each}]) => `, list(inner), ")");
}

// Lists in lists each have variables of their own.
function fresh(name: string, { depth }: Site): string {
  return depth === 0 ? name : `${name}${depth + 1}`;
}

function choices(shape: PartShape): readonly ScoreId[] {
  switch (shape.kind) {
    case "one":
      return shape.scores.length > 1 || shape.narrowed ? shape.scores : [];
    case "list":
    case "record":
      return choices(shape.element);
    case "items":
      return new Set(scoresOf(shape)).size > 1
        ? scoresOf(shape)
        : shape.items.flatMap((item) => choices(item.shape));
    case "fields":
      return shape.fields.flatMap((field) => choices(field.shape));
  }
}

// TypeScript lets a bracket reach what is private to the class.
function accessOf(part: PartModel): string {
  return part.visibility === "private"
    ? `score[${text(part.field)}]`
    : property("score", part.field);
}

function property(owner: string, name: string): string {
  return isIdentifier(name) ? `${owner}.${name}` : `${owner}[${text(name)}]`;
}

// The name one step deeper; once it has a part that is known only when it runs, it stays a template.
function below(site: Site, step: string): string {
  const quote = site.name.at(0)!;
  return quote + bare(site) + step + quote;
}

function bare({ name }: Site): string {
  return name.slice(1, -1);
}
