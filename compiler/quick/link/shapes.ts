/** Reads how the fields of a composite hold its parts, by what they are set to. */
import type { FieldFacts } from "../class-facts.ts";
import type { TypeFacts } from "../type-facts.ts";
import type { CreationFacts, ValueFacts } from "../value-facts.ts";
import { boundIn } from "./bound.ts";
import type { Linking } from "./linking.ts";
import { idOf } from "./place.ts";
import type { NamedClass } from "./names.ts";
import { Undecidable } from "./undecidable.ts";

/** A shape whose edges are not known yet. */
export type ShapeDraft =
  | {
      readonly kind: "one";
      readonly made: NamedClass;
      readonly optional: boolean;
      readonly narrowed: boolean;
    }
  | { readonly kind: "items" | "fields"; readonly placed: readonly PlacedDraft[] };

export interface PlacedDraft {
  readonly name: string;
  readonly key: string;
  readonly shape: ShapeDraft;
  readonly value: ValueFacts;
}

/** A field of a composite, with the file of the class that declares it. */
export interface Field {
  readonly file: string;
  readonly facts: FieldFacts;
}

const inherited: readonly string[] = ["spec", "out", "after"];

/** Fields by name, those of base classes first; an overridden one stands where it is overridden. */
export function fieldsOf(classes: readonly NamedClass[]): ReadonlyMap<string, Field> {
  const fields = new Map<string, Field>();
  for (const { file, facts } of classes.toReversed())
    for (const each of facts.fields) {
      if (each.static || inherited.includes(each.name)) continue;
      fields.delete(each.name);
      fields.set(each.name, { file, facts: each });
    }
  return fields;
}

/** The shape of a field; `undefined` when it holds no Score. */
export function shapeOf(linking: Linking, { file, facts }: Field): ShapeDraft | undefined {
  const { name, value, type, isBare, visibility } = facts;
  if (isBare || !value) throw new Undecidable("it is only declared", name);
  const shape = shapeIn(linking, file, name, value);
  if (shape && visibility === "hidden") throw new Undecidable("a `#private` field", name);
  return type ? declared(linking, file, name, type, shape) : shape;
}

function shapeIn(
  linking: Linking,
  file: string,
  name: string,
  value: ValueFacts,
): ShapeDraft | undefined {
  switch (value.is) {
    case "scalar":
      return undefined;
    case "creation":
      return madeOf(linking, file, value);
    case "list":
      if (value.items.some(({ is }) => is === "spread")) throw new Undecidable("a spread", name);
      return placedIn(
        "items",
        value.items.map((item, index) => ({ key: String(index), name: `${name}[${index}]`, item })),
        (at, item) => shapeIn(linking, file, at, item),
      );
    case "record":
      if (value.fields.some((each) => each.value.is === "spread"))
        throw new Undecidable("a spread", name);
      return placedIn(
        "fields",
        value.fields.map((each) => ({
          key: each.name,
          name: `${name}.${each.name}`,
          item: each.value,
        })),
        (at, item) => shapeIn(linking, file, at, item),
      );
    case "choice":
      return chosen(linking, file, name, value);
    default:
      throw new Undecidable("what it is set to is not plain", name);
  }
}

interface Entry {
  readonly key: string;
  readonly name: string;
  readonly item: ValueFacts;
}

function placedIn(
  kind: "items" | "fields",
  entries: readonly Entry[],
  shapeAt: (name: string, item: ValueFacts) => ShapeDraft | undefined,
): ShapeDraft | undefined {
  const placed = entries.flatMap(({ name, key, item }) => {
    const shape = shapeAt(name, item);
    return shape ? [{ name, key, shape, value: item }] : [];
  });
  return placed.length > 0 ? { kind, placed } : undefined;
}

function madeOf(linking: Linking, file: string, value: CreationFacts): ShapeDraft {
  const made = scoreBehind(linking, file, value);
  return { kind: "one", made, optional: false, narrowed: false };
}

/** The Score that `new X(…)` makes; undecidable for anything else. */
export function scoreBehind(linking: Linking, file: string, { path }: CreationFacts): NamedClass {
  const found = linking.names.find(file, path);
  if (found.is !== "class") throw new Undecidable(`\`${path.join(".")}\` is no plain class`);
  const { kind, classes, given, givenIn } = linking.lineages.of(found);
  if (kind !== "score" && kind !== "composite")
    throw new Undecidable(`\`${found.facts.name}\` is no Score`);
  // A part whose bound can never be met is told where it is a part.
  if (kind === "score" && given[0]) boundIn(linking, givenIn, given[0]);
  const isPlain = classes.every(({ facts }) => !facts.generic && facts.unclear === undefined);
  if (!isPlain || found.facts.abstract)
    throw new Undecidable(`\`${found.facts.name}\` is no plain Score`);
  return found;
}

// Of two different classes, one may stand for both by its type.
function chosen(
  linking: Linking,
  file: string,
  name: string,
  { whenTrue, whenFalse }: Extract<ValueFacts, { is: "choice" }>,
): ShapeDraft | undefined {
  const [first, second] = [whenTrue, whenFalse].map((arm) =>
    isNothing(arm) ? "nothing" : shapeIn(linking, file, name, arm),
  );
  if (first === second && typeof first !== "object") return undefined;
  const made = [first, second].filter((each) => typeof each === "object");
  const [one, other] = made;
  const isOne =
    one?.kind === "one" &&
    (!other || (other.kind === "one" && idOf(linking, other.made) === idOf(linking, one.made)));
  if (!isOne || (made.length < 2 && first !== "nothing" && second !== "nothing"))
    throw new Undecidable("it holds one of several", name);
  return { ...one, optional: made.length < 2 };
}

function isNothing(value: ValueFacts): boolean {
  return value.is === "scalar" && value.scalar.kind === "undefined";
}

// What a field is declared as may be wider than what it is set to.
function declared(
  linking: Linking,
  file: string,
  name: string,
  type: TypeFacts,
  shape: ShapeDraft | undefined,
): ShapeDraft | undefined {
  if (!shape && (type.is === "word" || type.is === "literal")) return undefined;
  if (shape?.kind !== "one") throw new Undecidable("its type is written", name);
  const members = type.is === "union" ? type.members : [type];
  const present = members.filter((each) => !(each.is === "word" && each.word === "undefined"));
  const [only] = present;
  if (present.length !== 1 || only?.is !== "name")
    throw new Undecidable("its type is not plain", name);
  const optional = present.length < members.length;
  return { ...shape, optional, narrowed: isNarrowed(linking, file, name, only, shape.made) };
}

function isNarrowed(
  linking: Linking,
  file: string,
  name: string,
  type: Extract<TypeFacts, { is: "name" }>,
  made: NamedClass,
): boolean {
  const found = linking.names.find(file, type.path);
  const isType = found.is === "class" && !found.facts.generic && !found.facts.isExpression;
  if (!isType || type.given.length > 0) throw new Undecidable("its type is no class", name);
  linking.meet(found);
  return idOf(linking, found) !== idOf(linking, made);
}
