/** Reads types of data as TypeScript writes them; anything that may not be data is undecidable. */
import type { MemberFacts, TypeFacts, TypeWord } from "../type-facts.ts";
import { basesOf, type NamedInterface } from "./capabilities.ts";
import { followed } from "./followed.ts";
import { isHarmonys } from "./harmonys.ts";
import type { Linking } from "./linking.ts";
import type { Named } from "./names.ts";
import { Undecidable } from "./undecidable.ts";
import { Rank, unionText, type Written } from "./union.ts";

/** The text of `type`, written in `file`. */
export function dataText(linking: Linking, file: string, type: TypeFacts): string {
  return written(linking, file, type).text;
}

/** The text of a type that a spec may hand in. */
export function inputText(linking: Linking, file: string, type: TypeFacts): string {
  const { text, rank } = written(linking, file, type);
  const isPlain = type.is === "word" || type.is === "name" || type.is === "list";
  if (!isPlain || rank === Rank.unnamed || text.length > 60 || text === "unknown")
    throw new Undecidable("what is handed in is not plain");
  return text;
}

/** The same without `null` and `undefined`. */
export function presentText(linking: Linking, file: string, type: TypeFacts): string {
  if (type.is !== "union") return certainlyPresent(dataText(linking, file, type));
  const members = type.members.filter(
    (each) => !isWord(each, "null") && !isWord(each, "undefined"),
  );
  const [only] = members;
  return members.length === 1 && only
    ? dataText(linking, file, only)
    : unionOf(linking, file, members).text;
}

// Without `null` and `undefined` these turn into something else.
function certainlyPresent(text: string): string {
  if (/^(?:unknown|null|undefined)$/.test(text)) throw new Undecidable("a type may be nothing");
  return text;
}

function written(linking: Linking, file: string, type: TypeFacts): Written {
  switch (type.is) {
    case "word":
      return wordWritten(type.word);
    case "literal":
      return literalWritten(type.text);
    case "list":
      return listWritten(linking, file, type);
    case "object":
      return { text: objectText(linking, file, type.members), rank: Rank.unnamed };
    case "union":
      return unionOf(linking, file, type.members);
    case "name":
      return namedType(linking, file, type);
    default:
      throw new Undecidable("a type is not plain");
  }
}

function wordWritten(word: TypeWord): Written {
  const rank = wordRanks[word];
  if (rank === undefined) throw new Undecidable(`\`${word}\` is a type of no data`);
  return { text: word, rank };
}

const wordRanks: Partial<Record<TypeWord, number>> = {
  string: Rank.string,
  number: Rank.number,
  boolean: Rank.boolean,
  null: Rank.null,
  undefined: Rank.undefined,
  unknown: Rank.alone,
  object: Rank.alone,
};

function literalWritten(text: string): Written {
  if (text.startsWith('"')) return { text, rank: Rank.text };
  return { text, rank: text === "true" || text === "false" ? Rank.truth : Rank.count };
}

function listWritten(
  linking: Linking,
  file: string,
  type: Extract<TypeFacts, { is: "list" }>,
): Written {
  const name = type.readonly ? "ReadonlyArray" : "Array";
  return { text: listText(linking, file, type), rank: Rank.named, name };
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

function unionOf(linking: Linking, file: string, members: readonly TypeFacts[]): Written {
  if (!linking.project.strictness.strictNull) throw new Undecidable("unions without strict nulls");
  return unionText(members.map((each) => written(linking, file, each)));
}

function isWord(type: TypeFacts, word: string): boolean {
  return type.is === "word" && type.word === word;
}

type NameFacts = Extract<TypeFacts, { is: "name" }>;

function namedType(linking: Linking, file: string, type: NameFacts): Written {
  const found = linking.names.find(file, type.path);
  if (found.is === "global") return globalWritten(linking, file, type);
  if (isHarmonys(linking.project, found, "Secret")) return named("Secret");
  if (type.given.length > 0) throw new Undecidable("a type is given types");
  if (found.is === "alias") return aliasText(linking, found);
  if (found.is !== "interface") throw new Undecidable("a type is no plain name");
  return named(interfaceText(linking, found));
}

function named(text: string): Written {
  return { text, rank: Rank.named, name: text };
}

function globalWritten(linking: Linking, file: string, { path, given }: NameFacts): Written {
  const name = path.join(".");
  const [first, second] = given;
  if (first && !second && (name === "Array" || name === "ReadonlyArray"))
    return listWritten(linking, file, {
      is: "list",
      element: first,
      readonly: name === "ReadonlyArray",
    });
  if (name !== "Record" || !first || !second || !isWord(first, "string"))
    throw new Undecidable(`\`${name}\` may be no data`);
  return { ...named(`Record<string, ${dataText(linking, file, second)}>`), rank: Rank.alone };
}

// Only what an alias makes itself goes by its name.
function aliasText(linking: Linking, { file, facts }: Extract<Named, { is: "alias" }>): Written {
  const { type, name, parameters } = facts;
  if (parameters.length > 0) throw new Undecidable("an alias is generic");
  const behind = followed(linking, facts, () => written(linking, file, type));
  switch (type.is) {
    case "object":
    case "list":
      return named(name);
    case "union":
      if (hasNothing(type)) throw new Undecidable("an alias of nothing");
      return { text: name, rank: Rank.alone };
    default:
      return behind;
  }
}

function hasNothing({ members }: Extract<TypeFacts, { is: "union" }>): boolean {
  return members.some((each) => isWord(each, "null") || isWord(each, "undefined"));
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
    return followed(linking, found.facts, () => fieldsOf(linking, found.file, found.facts.type));
  if (found.is !== "interface" || found.facts.parameters.length > 0) return undefined;
  return interfaceFields(linking, found);
}

function interfaceFields(
  linking: Linking,
  found: NamedInterface,
): ReadonlyMap<string, PlacedMember> {
  const inherited = followed(linking, found.facts, () =>
    basesOf(linking, found).map((base) => interfaceFields(linking, base)),
  );
  const { body } = found.facts;
  if (body.is !== "object") throw new Undecidable("an interface is no plain data");
  const own = placed(found.file, body.members);
  return new Map<string, PlacedMember>([...inherited, own].flatMap((each) => [...each]));
}

function placed(file: string, members: readonly MemberFacts[]): ReadonlyMap<string, PlacedMember> {
  const properties = members.flatMap((member) => (member.is === "property" ? [member] : []));
  return new Map(properties.map((member) => [member.name, { file, member }]));
}
