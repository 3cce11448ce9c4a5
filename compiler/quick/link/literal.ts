/** Reads an argument as a tree of literals; constants, references and what the spec hands in are followed. */
import type { Hole, Literal, LiteralField, ReferenceLiteral } from "../../model/index.ts";
import type { TypeFacts } from "../type-facts.ts";
import type { ChainFacts, EntryFacts, ValueFacts } from "../value-facts.ts";
import { constantAt, namedConstant } from "./constant.ts";
import { fieldsOf, inputText } from "./data.ts";
import { isHarmonys } from "./harmonys.ts";
import type { Linking } from "./linking.ts";
import { Undecidable } from "./undecidable.ts";

export interface LiteralSite {
  readonly linking: Linking;
  readonly file: string;
  /** What a chain on `this` refers to. */
  readonly referenceAt: (chain: ChainFacts) => ReferenceLiteral;
  /** A field that holds no Score, with the file it is written in. */
  readonly fieldAt?: (
    field: string,
  ) => { readonly file: string; readonly value: ValueFacts } | undefined;
  /** The type of `this.spec`, with the file it is written in. */
  readonly spec?: { readonly file: string; readonly type: TypeFacts };
}

/** Whatever can be decided is no hole. */
export type Decided = Exclude<Literal, Hole>;

export function literalOf(site: LiteralSite, value: ValueFacts): Decided {
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
    case "spread":
      return literalOf(site, value.value);
    case "chain":
      return chainOf(site, value);
    case "name":
      return namedOf(site, value);
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
  if (shorthand && value.is !== "name") throw new Undecidable("an argument goes by a name");
  const isNamed = shorthand && value.is === "name";
  return { name, nameSpan, value: isNamed ? namedConstant(site, value) : literalOf(site, value) };
}

function namedOf(site: LiteralSite, name: Extract<ValueFacts, { is: "name" }>): Decided {
  const value = constantAt(site, name);
  return value
    ? shownAt(
        name.span,
        literalOf({ linking: site.linking, file: site.file, referenceAt: noThis }, value),
      )
    : namedConstant(site, name);
}

// Read where it is written, and shown where it is used.
function shownAt(span: Decided["span"], literal: Decided): Decided {
  return literal.kind === "text" || literal.kind === "number" ? { ...literal, span } : literal;
}

function noThis(): never {
  throw new Undecidable("a constant refers to `this`");
}

function chainOf(site: LiteralSite, chain: ChainFacts): Decided {
  const [field = "", ...rest] = chain.path;
  if (field === "spec") return handedIn(site, chain);
  const own = rest.length === 0 ? site.fieldAt?.(field) : undefined;
  if (!own) return site.referenceAt(chain);
  return shownAt(chain.span, literalOf({ ...site, file: own.file }, own.value));
}

// `this.spec.url`
function handedIn(
  { linking, spec }: LiteralSite,
  { path, span, assuredSpan }: ChainFacts,
): Decided {
  const [, name = "", ...rest] = path;
  const field = spec && fieldsOf(linking, spec.file, spec.type)?.get(name);
  const text = `this.spec.${name}`;
  const isPlain = rest.length === 0 && !assuredSpan && span.length === text.length;
  if (!field || field.member.optional || !isPlain)
    throw new Undecidable("what the spec hands in is not plain");
  const type = inputText(linking, field.file, field.member.type);
  return { kind: "computed", type: `Input<${type}>`, text, span };
}

function secretOf(
  { linking, file }: LiteralSite,
  { path, given, wholeSpan }: Extract<ValueFacts, { is: "creation" }>,
): Decided {
  const isSecret = isHarmonys(linking.project, linking.names.find(file, path), "Secret");
  if (!isSecret || given.some(({ is }) => is !== "scalar"))
    throw new Undecidable("an argument is an instance");
  return { kind: "secret", span: wholeSpan };
}
