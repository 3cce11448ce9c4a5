/** Reads types of data as TypeScript writes them; anything that may not be data is undecidable. */
import type { MemberFacts, TypeFacts, TypeWord } from "../type-facts.ts";
import { basesOf, type NamedInterface } from "./capabilities.ts";
import { isHarmonys } from "./harmonys.ts";
import type { Linking } from "./linking.ts";
import type { Named } from "./names.ts";
import { Undecidable } from "./undecidable.ts";

/** How a type is written, and what its place in a union is. */
interface Written {
  readonly text: string;
  /** Words come first, in the order of the language; of what comes later there may only be one. */
  readonly rank: number;
  /** What else is in a union may swallow it. */
  readonly isLiteral?: true;
}

const ranks: Partial<Record<TypeWord, number>> = { string: 1, number: 2, boolean: 3 };
const named = 4;
const nothings: readonly string[] = ["null", "undefined"];

/** The text of `type`, written in `file`. */
export function dataText(linking: Linking, file: string, type: TypeFacts): string {
  return written(linking, file, type).text;
}

/** The same without `null` and `undefined`. */
export function presentText(linking: Linking, file: string, type: TypeFacts): string {
  if (type.is !== "union") return dataText(linking, file, type);
  const members = type.members.filter(
    (each) => !(each.is === "word" && nothings.includes(each.word)),
  );
  const [only] = members;
  return members.length === 1 && only
    ? dataText(linking, file, only)
    : unionOf(linking, file, members).text;
}

function written(linking: Linking, file: string, type: TypeFacts): Written {
  switch (type.is) {
    case "word":
      return wordText(type.word);
    case "literal":
      return { text: type.text, rank: named, isLiteral: true };
    case "list":
      return { text: listText(linking, file, type), rank: named };
    case "object":
      return { text: objectText(linking, file, type.members), rank: named };
    case "union":
      return unionOf(linking, file, type.members);
    case "name":
      return namedType(linking, file, type);
    default:
      throw new Undecidable("a type is not plain");
  }
}

function wordText(word: TypeWord): Written {
  const isPlain = ranks[word] ?? ["unknown", "object", ...nothings].includes(word);
  if (!isPlain) throw new Undecidable(`\`${word}\` is a type of no data`);
  return { text: word, rank: ranks[word] ?? named };
}

function listText(
  linking: Linking,
  file: string,
  { element, readonly }: Extract<TypeFacts, { is: "list" }>,
): string {
  const inner = dataText(linking, file, element);
  const isJoined = element.is === "union" || (element.is === "list" && element.readonly);
  return `${readonly ? "readonly " : ""}${isJoined ? `(${inner})` : inner}[]`;
}

function objectText(linking: Linking, file: string, members: readonly MemberFacts[]): string {
  if (members.length === 0) return "{}";
  return `{ ${members.map((member) => `${memberText(linking, file, member)}; `).join("")}}`;
}

function memberText(linking: Linking, file: string, member: MemberFacts): string {
  if (member.is === "method") throw new Undecidable("a type has methods");
  const before = member.readonly ? "readonly " : "";
  if (member.is === "index")
    return `${before}[${member.key}: string]: ${dataText(linking, file, member.type)}`;
  const mark = member.optional ? "?" : "";
  return `${before}${member.name}${mark}: ${optionalText(linking, file, member)}`;
}

function optionalText(
  linking: Linking,
  file: string,
  { type, optional }: Extract<MemberFacts, { is: "property" }>,
): string {
  const { exactOptional, strictNull } = linking.project.strictness;
  if (!optional || exactOptional || !strictNull) return dataText(linking, file, type);
  const members = type.is === "union" ? type.members : [type];
  return unionOf(linking, file, [...members, { is: "word", word: "undefined" }]).text;
}

// TypeScript sorts the members of a union by when it first met them, which nobody else can know of two names.
function unionOf(linking: Linking, file: string, members: readonly TypeFacts[]): Written {
  if (!linking.project.strictness.strictNull) throw new Undecidable("unions without strict nulls");
  const absent = nothings.filter((word) => members.some((each) => isWord(each, word)));
  const present = members.filter((each) => !nothings.some((word) => isWord(each, word)));
  const texts = present.map((each) => written(linking, file, each));
  const ordered = texts.toSorted((a, b) => a.rank - b.rank);
  if (hasTwice(ordered.map(({ rank }) => rank)) || present.some(isCompound))
    throw new Undecidable("a union of several names");
  if (texts.length > 1 && texts.some(({ isLiteral }) => isLiteral))
    throw new Undecidable("a union with a literal");
  return { text: [...ordered.map(({ text }) => text), ...absent].join(" | "), rank: named };
}

function isWord(type: TypeFacts, word: string): boolean {
  return type.is === "word" && type.word === word;
}

function isCompound(type: TypeFacts): boolean {
  return type.is === "union" || isWord(type, "unknown") || isWord(type, "object");
}

function hasTwice(ranks: readonly number[]): boolean {
  return new Set(ranks).size < ranks.length;
}

type NameFacts = Extract<TypeFacts, { is: "name" }>;

function namedType(linking: Linking, file: string, type: NameFacts): Written {
  const found = linking.names.find(file, type.path);
  if (found.is === "global") return { text: globalText(linking, file, type), rank: named };
  if (isHarmonys(linking.project, found, "Secret")) return { text: "Secret", rank: named };
  if (type.given.length > 0) throw new Undecidable("a type is given types");
  if (found.is === "alias") return aliasText(linking, found);
  if (found.is !== "interface") throw new Undecidable("a type is no plain name");
  return { text: interfaceText(linking, found), rank: named };
}

function globalText(linking: Linking, file: string, { path, given }: NameFacts): string {
  const name = path.join(".");
  const [first, second] = given;
  if (first && !second && (name === "Array" || name === "ReadonlyArray"))
    return listText(linking, file, {
      is: "list",
      element: first,
      readonly: name === "ReadonlyArray",
    });
  if (name !== "Record" || !first || !second || !isWord(first, "string"))
    throw new Undecidable(`\`${name}\` may be no data`);
  return `Record<string, ${dataText(linking, file, second)}>`;
}

// Only what an alias makes itself goes by its name.
function aliasText(linking: Linking, { file, facts }: Extract<Named, { is: "alias" }>): Written {
  if (facts.parameters.length > 0) throw new Undecidable("an alias is generic");
  if (facts.type.is === "union" || facts.type.is === "list") throw new Undecidable("an alias");
  const behind = written(linking, file, facts.type);
  return facts.type.is === "object" ? { ...behind, text: facts.name } : behind;
}

function interfaceText(linking: Linking, found: NamedInterface): string {
  const { facts } = found;
  if (facts.parameters.length > 0) throw new Undecidable("an interface is generic");
  const isData = linking.data.get(facts);
  if (isData === false) throw new Undecidable(`\`${facts.name}\` is no plain data`);
  if (isData === undefined) checkInterface(linking, found);
  return facts.name;
}

// What holds itself holds nothing else.
function checkInterface(linking: Linking, found: NamedInterface): void {
  linking.data.set(found.facts, true);
  try {
    checkMembers(linking, found);
    for (const base of basesOf(linking, found)) interfaceText(linking, base);
  } catch (error) {
    linking.data.set(found.facts, false);
    throw error;
  }
}

function checkMembers(linking: Linking, { file, facts }: NamedInterface): void {
  if (facts.body.is !== "object") throw new Undecidable("an interface is no plain data");
  objectText(linking, file, facts.body.members);
}

export interface PlacedMember {
  readonly file: string;
  readonly member: Extract<MemberFacts, { is: "property" }>;
}

/** The fields of an object, an interface or an alias of one; `undefined` for what has none. */
export function fieldsOf(
  linking: Linking,
  file: string,
  type: TypeFacts,
): ReadonlyMap<string, PlacedMember> | undefined {
  if (type.is === "object") return placed(file, type.members);
  if (type.is !== "name") return undefined;
  const found = linking.names.find(file, type.path);
  if (found.is === "alias" && found.facts.parameters.length === 0)
    return fieldsOf(linking, found.file, found.facts.type);
  if (found.is !== "interface" || found.facts.parameters.length > 0) return undefined;
  const inherited = basesOf(linking, found).map((base) => interfaceFields(linking, base));
  return new Map([...inherited, interfaceFields(linking, found)].flatMap((each) => [...each]));
}

function interfaceFields(
  linking: Linking,
  found: NamedInterface,
): ReadonlyMap<string, PlacedMember> {
  const inherited = basesOf(linking, found).map((base) => interfaceFields(linking, base));
  const { body } = found.facts;
  if (body.is !== "object") throw new Undecidable("an interface is no plain data");
  const own = placed(found.file, body.members);
  return new Map<string, PlacedMember>([...inherited, own].flatMap((each) => [...each]));
}

function placed(file: string, members: readonly MemberFacts[]): ReadonlyMap<string, PlacedMember> {
  const properties = members.flatMap((member) => (member.is === "property" ? [member] : []));
  return new Map(properties.map((member) => [member.name, { file, member }]));
}
