/** Reads an argument as a tree of literals, constants and references followed. */
import type { Hole, Literal, LiteralField } from "../../model/index.ts";
import type { ChainFacts, EntryFacts, ValueFacts } from "../value-facts.ts";
import { isHarmonys } from "./harmonys.ts";
import type { Linking } from "./linking.ts";
import type { ReferenceLiteral } from "../../model/index.ts";
import { Undecidable } from "./undecidable.ts";

export interface LiteralSite {
  readonly linking: Linking;
  readonly file: string;
  /** What a chain on `this` refers to. */
  readonly referenceAt: (chain: ChainFacts) => ReferenceLiteral;
}

export function literalOf(site: LiteralSite, value: ValueFacts): Exclude<Literal, Hole> {
  switch (value.is) {
    case "scalar":
      return value.scalar;
    case "list":
      return {
        kind: "list",
        items: value.items.map((item) => literalOf(site, item)),
        span: value.span,
      };
    case "record":
      return {
        kind: "record",
        fields: value.fields.map((each) => entryOf(site, each)),
        span: value.span,
      };
    case "chain":
      return site.referenceAt(value);
    case "name":
      return constantOf(site, value);
    case "creation":
      return secretOf(site, value);
    default:
      throw new Undecidable("an argument is computed");
  }
}

function entryOf(
  site: LiteralSite,
  { name, nameSpan, value, shorthand }: EntryFacts,
): LiteralField {
  if (shorthand) throw new Undecidable("an argument goes by a name");
  return { name, nameSpan, value: literalOf(site, value) };
}

// A constant is read where it is written, and shown where it is used.
function constantOf(
  site: LiteralSite,
  { path, span }: Extract<ValueFacts, { is: "name" }>,
): Exclude<Literal, Hole> {
  const [name = "", ...rest] = path;
  const { names } = site.linking;
  const value = rest.length === 0 ? names.constant(site.file, name) : undefined;
  if (!value || names.find(site.file, [name]).is !== "other")
    throw new Undecidable("an argument is no constant");
  const literal = literalOf({ ...site, referenceAt: noThis }, value);
  return literal.kind === "text" || literal.kind === "number" ? { ...literal, span } : literal;
}

function noThis(): never {
  throw new Undecidable("a constant refers to `this`");
}

function secretOf(
  { linking, file }: LiteralSite,
  { path, given, wholeSpan }: Extract<ValueFacts, { is: "creation" }>,
): Exclude<Literal, Hole> {
  const isSecret = isHarmonys(linking.project, linking.names.find(file, path), "Secret");
  if (!isSecret || given.some(({ is }) => is !== "scalar"))
    throw new Undecidable("an argument is an instance");
  return { kind: "secret", span: wholeSpan };
}
