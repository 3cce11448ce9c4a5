/** Reads capabilities: interfaces that extend `Capability<"Name">`, however far up. */
import type { CapabilityModel } from "../../model/index.ts";
import type { InterfaceFacts } from "../file-facts.ts";
import type { MemberFacts, TypeFacts } from "../type-facts.ts";
import { isHarmonys } from "./harmonys.ts";
import { followed } from "./followed.ts";
import type { Linking } from "./linking.ts";
import type { Named } from "./names.ts";
import { known, Undecidable } from "./undecidable.ts";

export type NamedInterface = Extract<Named, { is: "interface" }>;

/** The one capability that an interface is, `undefined` for none. */
export function capabilityOf(linking: Linking, named: NamedInterface): string | undefined {
  const names = new Set(namesOf(linking, named, 0));
  if (names.size > 1) throw new Undecidable(`\`${named.facts.name}\` is several capabilities`);
  return [...names][0];
}

function namesOf(linking: Linking, named: NamedInterface, depth: number): readonly string[] {
  if (depth > 20) throw new Undecidable("interfaces extend each other");
  return named.facts.bases.flatMap((base) => namesIn(linking, named.file, base, depth));
}

function namesIn(linking: Linking, file: string, base: TypeFacts, depth: number) {
  const found = base.is === "name" ? linking.names.find(file, base.path) : undefined;
  if (base.is !== "name" || !found) throw new Undecidable("an interface extends what is no name");
  if (isHarmonys(linking.project, found, "Capability")) return [brandIn(base.given[0])];
  if (found.is === "foreign" || found.is === "global") {
    // `Omit<PostgreSQL, …>` keeps the brand.
    if (base.given.length > 0) throw new Undecidable("an interface extends a type of types");
    return [];
  }
  if (found.is !== "interface") throw new Undecidable("an interface extends no interface");
  return namesOf(linking, found, depth + 1);
}

function brandIn(given: TypeFacts | undefined): string {
  const text = given?.is === "literal" ? given.text : undefined;
  return known(/^"(.*)"$/.exec(text ?? "")?.[1], "a capability's name is no text");
}

export type Members = ReadonlyMap<
  string,
  { readonly member: MemberFacts; readonly owner: NamedInterface }
>;

/** Its methods and other members, with the interface that declares each; those of bases last. */
export function membersOf(linking: Linking, named: NamedInterface): Members {
  const known = linking.members.get(named.facts) ?? readMembers(linking, named);
  linking.members.set(named.facts, known);
  return known;
}

function readMembers(linking: Linking, named: NamedInterface): Members {
  const { body } = named.facts;
  if (body.is !== "object") throw new Undecidable(`\`${named.facts.name}\` has unusual members`);
  const own = body.members.flatMap((member) =>
    "name" in member ? [[member.name, { member, owner: named }] as const] : [],
  );
  const inherited = followed(linking, named.facts, () =>
    basesOf(linking, named).flatMap((base) => [...membersOf(linking, base)]),
  );
  return new Map([...inherited.toReversed(), ...own]);
}

/** Interfaces that it extends, harmony's `Capability` left out. */
export function basesOf(linking: Linking, named: NamedInterface): readonly NamedInterface[] {
  return named.facts.bases.flatMap((base) => {
    const found = base.is === "name" ? linking.names.find(named.file, base.path) : undefined;
    if (found?.is !== "interface") throw new Undecidable("an interface extends no interface");
    const isGeneric = found.facts.parameters.length > 0;
    if (isGeneric && !isHarmonys(linking.project, found, "Capability"))
      throw new Undecidable("an interface extends one with types");
    return isHarmonys(linking.project, found, "Capability") ? [] : [found];
  });
}

/** Every capability that a reached file declares, sorted by name. */
export function capabilitiesIn(
  linking: Linking,
  files: readonly string[],
): readonly CapabilityModel[] {
  const found = new Map<string, CapabilityModel>();
  for (const file of files)
    for (const facts of interfacesIn(linking, file)) {
      const model = capabilityModel(linking, { is: "interface", file, facts });
      if (model && !found.has(model.name)) found.set(model.name, model);
    }
  return [...found.values()].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function interfacesIn({ project }: Linking, file: string): readonly InterfaceFacts[] {
  const facts = project.facts(file);
  if (!facts?.speaksOfCapabilities) return [];
  return facts.interfaces.filter(({ bases }) => bases.length > 0);
}

function capabilityModel(linking: Linking, named: NamedInterface): CapabilityModel | undefined {
  const name = capabilityOf(linking, named);
  if (name === undefined) return undefined;
  const members = [...membersOf(linking, named).values()].map(({ member }) => member);
  const verbs = members.flatMap((member) => (member.is === "method" ? [member.name] : []));
  return { name, verbs: verbs.toSorted(), span: named.facts.span };
}
