/** Reads bounds as they are written: capabilities, joined by `&`, or under a name of their own. */
import type { Span } from "@harmony/runtime/diagnostic";
import type { Bound } from "../../model/index.ts";
import type { TypeFacts } from "../type-facts.ts";
import { capabilityOf, membersOf, type NamedInterface } from "./capabilities.ts";
import { followed } from "./followed.ts";
import type { Linking } from "./linking.ts";
import { known, Undecidable } from "./undecidable.ts";

export interface BoundFacts {
  /** As TypeScript would write it. */
  readonly text: string;
  readonly interfaces: readonly NamedInterface[];
  readonly isUnknown: boolean;
}

/** What `type`, written in `file`, is made of. */
export function boundIn(linking: Linking, file: string, type: TypeFacts): BoundFacts {
  if (type.is === "word" && type.word === "unknown")
    return { text: "unknown", interfaces: [], isUnknown: true };
  if (type.is === "intersection")
    return joined(type.members.map((each) => boundIn(linking, file, each)));
  if (type.is !== "name" || type.given.length > 0) throw new Undecidable("a bound is no name");
  const found = linking.names.find(file, type.path);
  if (found.is === "interface" && found.facts.parameters.length === 0)
    return { text: found.facts.name, interfaces: [found], isUnknown: false };
  if (found.is !== "alias" || found.facts.parameters.length > 0)
    throw new Undecidable("a bound is no interface");
  const { facts } = found;
  const behind = followed(linking, facts, () => boundIn(linking, found.file, facts.type));
  // Only what is made by the alias itself goes by its name.
  return facts.type.is === "intersection" ? { ...behind, text: facts.name } : behind;
}

function joined(parts: readonly BoundFacts[]): BoundFacts {
  const text = parts.map((part) => part.text).join(" & ");
  const interfaces = parts.flatMap((part) => part.interfaces);
  const isPlain = parts.every((part) => part.interfaces.length === 1 && !part.isUnknown);
  const names = new Set(parts.map((part) => part.text));
  if (!isPlain || names.size < parts.length) throw new Undecidable("a bound is joined of others");
  return { text, interfaces, isUnknown: false };
}

export function boundModel(linking: Linking, facts: BoundFacts, span: Span): Bound {
  const capabilities = capabilitiesOf(linking, facts);
  const looseness = facts.isUnknown ? "unknown" : "none";
  return { capabilities, looseness, text: facts.text, span };
}

/** Names of the capabilities, sorted. */
export function capabilitiesOf(linking: Linking, { interfaces }: BoundFacts): readonly string[] {
  const names = interfaces.map((each) =>
    known(capabilityOf(linking, each), "a bound names no capability"),
  );
  return [...new Set(names)].toSorted();
}

/** The capability that declares `verb`. */
export function capabilityOfVerb(linking: Linking, bound: BoundFacts, verb: string): string {
  for (const each of bound.interfaces) {
    const found = membersOf(linking, each).get(verb);
    if (found?.member.is === "method")
      return known(capabilityOf(linking, found.owner), "a verb belongs to no capability");
  }
  throw new Undecidable(`no capability has \`${verb}\``);
}

/** Capabilities that have verbs, none of which is among `used`; sorted. */
export function unusedOf(
  linking: Linking,
  bound: BoundFacts,
  used: readonly string[],
): readonly string[] {
  const unused = bound.interfaces.filter((each) => {
    const members = [...membersOf(linking, each).values()].map(({ member }) => member);
    if (members.some(({ is }) => is !== "method")) throw new Undecidable("a capability has fields");
    const verbs = members.flatMap((member) => ("name" in member ? [member.name] : []));
    return verbs.length > 0 && !verbs.some((verb) => used.includes(verb));
  });
  return capabilitiesOf(linking, { ...bound, interfaces: unused });
}
