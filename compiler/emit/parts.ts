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
import { call, type Code, imported, inlineObject, list, text } from "./code.ts";
import type { Emission } from "./emission.ts";
import { isIdentifier } from "./names.ts";
import { classOf, ofSibling, type Source, spanValue, typeOfClass } from "./place.ts";

const partFunction = imported("@harmony/runtime/generated", "part");

/** One value for each field, in the order they are declared. */
export function partValues(emission: Emission, score: ScoreModel, source: Source): readonly Code[] {
  const same = { emission, score, source, isMixed: false, depth: 0 };
  return score.parts.flatMap((part) => {
    const access = accessOf(part);
    return valuesOf({ ...same, place: part, name: text(part.field), access }, part.shape);
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
  readonly source: Source;
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

function valuesOf(site: Site, shape: PartShape): readonly Code[] {
  const values = valuesIn(site, shape);
  if (shape.kind === "one" || !shape.optional) return values;
  return [[`...(${site.access} ? `, list(values), " : [])"]];
}

function valuesIn(site: Site, shape: PartShape): readonly Code[] {
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

function oneValue(site: Site, shape: PartShape & { readonly kind: "one" }): Code {
  const value = choiceValue(site, shape);
  if (!shape.optional) return value;
  return [`...(${site.access} ? [`, value, "] : [])"];
}

// A class stands before the classes it extends, whose instances its instances are too.
function choiceValue(site: Site, shape: PartShape & { readonly kind: "one" }): Code {
  const models = site.emission.app.model.scores;
  const depth = (id: ScoreId): number => models.get(id)?.bases.length ?? 0;
  const ids = shape.scores.toSorted((a, b) => depth(b) - depth(a));
  const [last] = ids.slice(-1);
  const cast = shape.narrowed || site.isMixed || ids.length > 1;
  const tested = ids.slice(0, -1).map((id) => {
    const made = classOf(site.emission, models.get(id)!);
    return [`${site.access} instanceof `, made, " ? ", partValue(site, id, cast), " : "];
  });
  return [...tested, partValue(site, last!, cast)];
}

function partValue(site: Site, id: ScoreId, cast: boolean): Code {
  const { emission, place, score, source } = site;
  const model = emission.app.model.scores.get(id)!;
  const made = place.instances?.find((instance) => instance.score === id);
  const type = cast ? [" as ", typeOfClass(emission, model)] : [];
  return call(partFunction, [
    site.name,
    [site.access, ...type],
    interpretConstant(site, id),
    inlineObject({
      writtenAt: spanValue(made?.span ?? place.writtenAt, source),
      // What a composite's declarations do not tell, its values will.
      ...(score.from === "source" ? { after: list(place.after.map(text)) } : {}),
    }),
  ]);
}

function interpretConstant({ emission, score }: Site, id: ScoreId): Code {
  const { interpret } = emission.names(id);
  const group = emission.groupOf(id);
  if (group === emission.groupOf(score.id)) return interpret;
  return ofSibling(emission, `${group.name}.interpret`, interpret);
}

function listValue(site: Site, element: PartShape): Code {
  const [each, index] = [fresh("each", site), fresh("index", site)];
  const name = `\`${bare(site)}[\${${index}}]\``;
  const inner = valuesOf({ ...site, name, access: each, depth: site.depth + 1 }, element);
  return [`...${site.access}.flatMap((${each}, ${index}) => `, list(inner), ")"];
}

function recordValue(site: Site, element: PartShape): Code {
  const [key, each] = [fresh("key", site), fresh("each", site)];
  const name = `\`${bare(site)}.\${${key}}\``;
  const inner = valuesOf({ ...site, name, access: each, depth: site.depth + 1 }, element);
  const entries = `Object.entries(${site.access})`;
  return [`...${entries}.flatMap(([${key}, ${each}]) => `, list(inner), ")"];
}

// Lists in lists each have variables of their own.
function fresh(name: string, { depth }: Site): string {
  return depth === 0 ? name : `${name}${depth + 1}`;
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
