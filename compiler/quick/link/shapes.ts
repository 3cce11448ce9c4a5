/** Reads how the fields of a composite hold its parts, by what they are set to. */
import type { FieldFacts } from "../class-facts.ts";
import type { TypeFacts } from "../type-facts.ts";
import type { CreationFacts, ValueFacts } from "../value-facts.ts";
import { boundIn } from "./bound.ts";
import type { Linking } from "./linking.ts";
import type { NamedClass } from "./names.ts";
import { Undecidable } from "./undecidable.ts";

/** A shape whose edges are not known yet. */
export type ShapeDraft =
  | OneDraft
  | {
      readonly kind: "items" | "fields";
      readonly placed: readonly PlacedDraft[];
      /** Its type has an index signature. */
      readonly indexed?: true;
    };

export interface OneDraft {
  readonly kind: "one";
  /** One of these. */
  readonly made: readonly NamedClass[];
  readonly optional: boolean;
  /** The class that its type names, where one is written. */
  readonly declaredAs?: NamedClass;
}

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
  // Beside what is no Score, or under this name, entries are more than what they are set to.
  const isMixed = kind === "items" && placed.length < entries.length;
  if (placed.length > 0 && (isMixed || entries.some(({ key }) => key === "after")))
    throw new Undecidable("not all of its entries are Scores");
  return placed.length > 0 ? { kind, placed } : undefined;
}

function madeOf(linking: Linking, file: string, value: CreationFacts): ShapeDraft {
  return { kind: "one", made: [scoreBehind(linking, file, value)], optional: false };
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

function chosen(
  linking: Linking,
  file: string,
  name: string,
  { whenTrue, whenFalse }: Extract<ValueFacts, { is: "choice" }>,
): ShapeDraft | undefined {
  const arms = [whenTrue, whenFalse].filter((arm) => !isNothing(arm));
  const shapes = arms.map((arm) => shapeIn(linking, file, name, arm));
  if (shapes.every((shape) => !shape)) return undefined;
  const ones = shapes.flatMap((shape) => (shape?.kind === "one" ? [shape] : []));
  const made = [...new Set(ones.flatMap((one) => one.made))];
  if (ones.length < arms.length || isReduced(linking, made))
    throw new Undecidable("it holds one of several", name);
  const optional = arms.length < 2 || ones.some((one) => one.optional);
  checkStrict(linking, optional, name);
  return { kind: "one", made, optional };
}

// By its type, a class stands for those that extend it.
function isReduced({ lineages }: Linking, made: readonly NamedClass[]): boolean {
  return made.some((one) => {
    const bases = lineages.of(one).classes.slice(1);
    return made.some((other) => bases.some(({ facts }) => facts === other.facts));
  });
}

function checkStrict({ project }: Linking, optional: boolean, name: string): void {
  if (optional && !project.strictness.strictNull)
    throw new Undecidable("nothing is certain without strict nulls", name);
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
  if (shape && shape.kind !== "one") return contained(linking, file, name, type, shape);
  const members = type.is === "union" ? type.members : [type];
  const present = members.filter((each) => !(each.is === "word" && each.word === "undefined"));
  const [only] = present;
  if (!shape || present.length !== 1 || only?.is !== "name")
    throw new Undecidable("its type is not plain", name);
  const optional = present.length < members.length;
  checkStrict(linking, optional, name);
  return { ...shape, optional, declaredAs: classNamed(linking, file, name, only) };
}

// A list or record whose type names the very class that each of its entries is made of.
function contained(
  linking: Linking,
  file: string,
  name: string,
  type: TypeFacts,
  shape: Exclude<ShapeDraft, OneDraft>,
): ShapeDraft {
  const element = elementOf(linking, file, type, shape.kind);
  const declaredAs = element?.is === "name" ? classNamed(linking, file, name, element) : undefined;
  const isAlike = shape.placed.every(
    ({ shape: one }) =>
      one.kind === "one" &&
      !one.optional &&
      one.made.every((made) => made.facts === declaredAs?.facts),
  );
  if (!declaredAs || !isAlike) throw new Undecidable("its type is written", name);
  return shape.kind === "fields" ? { ...shape, indexed: true } : shape;
}

/** The type of what is in a list, or in a record of any names. */
function elementOf(
  { names }: Linking,
  file: string,
  type: TypeFacts,
  kind: "items" | "fields",
): TypeFacts | undefined {
  if (kind === "items") return type.is === "list" ? type.element : undefined;
  const [only, ...others] = type.is === "object" ? type.members : [];
  if (only?.is === "index" && others.length === 0) return only.type;
  if (type.is !== "name" || type.given[0]?.is !== "word" || type.given[0].word !== "string")
    return undefined;
  const found = names.find(file, type.path);
  return found.is === "global" && found.name === "Record" ? type.given[1] : undefined;
}

function classNamed(
  { names }: Linking,
  file: string,
  name: string,
  type: Extract<TypeFacts, { is: "name" }>,
): NamedClass {
  const found = names.find(file, type.path);
  const isType = found.is === "class" && !found.facts.generic && !found.facts.isExpression;
  if (!isType || type.given.length > 0) throw new Undecidable("its type is no class", name);
  return found;
}
