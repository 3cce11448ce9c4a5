/** Reads one topology. */
import type { CapabilityModel, TopologyModel } from "../../model/index.ts";
import { boundIn, capabilitiesOf } from "./bound.ts";
import { isRuntime } from "./harmonys.ts";
import type { Linking } from "./linking.ts";
import type { Lineage } from "./lineage.ts";
import type { NamedClass } from "./names.ts";
import { idOf, placeOf } from "./place.ts";
import { known, Undecidable } from "./undecidable.ts";

export function topologyModel(
  linking: Linking,
  named: NamedClass,
  capabilities: readonly CapabilityModel[],
): TopologyModel {
  const lineage = linking.lineages.of(named);
  const classes = [...lineage.classes, harmonysTopology(linking, lineage)];
  for (const { facts } of lineage.classes) {
    if (facts.unclear !== undefined) throw new Undecidable(facts.unclear);
    if (facts.generic || facts.isExpression) throw new Undecidable("it is no plain class");
  }
  const [given] = lineage.given;
  if (!given || lineage.given.length > 1) throw new Undecidable("it is given no plain type");
  const offered = capabilitiesOf(linking, boundIn(linking, lineage.givenIn, given));
  const place = placeOf(linking, named);
  const summary = summaryOf(named);
  return {
    ...place,
    id: idOf(linking, named),
    offers: { capabilities: offered, looseness: "none", text: place.name, span: place.span },
    methods: methodsOf(classes),
    lookAlikes: lookAlikesOf(classes, offered, capabilities),
    ...(summary === undefined ? {} : { summary }),
  };
}

function harmonysTopology({ names }: Linking, { classes }: Lineage): NamedClass {
  const last = classes.at(-1);
  const base = last && names.find(last.file, last.facts.heritage?.path ?? []);
  if (base?.is !== "class") throw new Undecidable("it extends no plain class");
  return base;
}

// What is nearest decides: a field may stand for a method.
function methodsOf(classes: readonly NamedClass[]): readonly string[] {
  const isMethod = new Map<string, boolean>();
  const hidden = classes
    .flatMap(({ facts }) => facts.methods)
    .filter(({ name }) => name.startsWith("#"));
  if (new Set(hidden.map(({ name }) => name)).size < hidden.length)
    throw new Undecidable("it has `#private` methods of one name");
  for (const { facts } of classes.toReversed()) {
    for (const each of facts.fields) if (!each.static) isMethod.set(each.name, false);
    for (const each of facts.methods) if (!each.static) isMethod.set(each.name, true);
  }
  const names = [...isMethod].flatMap(([name, is]) => (is ? [name] : []));
  return names.toSorted();
}

// Whether a verb that is there would do for a capability, only types know.
function lookAlikesOf(
  classes: readonly NamedClass[],
  offered: readonly string[],
  capabilities: readonly CapabilityModel[],
): readonly string[] {
  const own = new Set(
    classes.flatMap(({ facts }) => [...facts.methods, ...facts.fields].map(({ name }) => name)),
  );
  const has = ({ verbs }: CapabilityModel): boolean => verbs.every((verb) => own.has(verb));
  const offeredVerbs = capabilities
    .filter(({ name }) => offered.includes(name))
    .flatMap(({ verbs }) => verbs);
  const alike = capabilities.find(
    (each) =>
      !offered.includes(each.name) &&
      each.verbs.some((verb) => !offeredVerbs.includes(verb)) &&
      has(each),
  );
  if (alike) throw new Undecidable(`it looks like \`${alike.name}\``);
  return [];
}

function summaryOf({ facts }: NamedClass): string | undefined {
  const field = facts.fields.find(({ name }) => name === "summary");
  if (!field?.value) return undefined;
  const text = field.value.is === "scalar" ? field.value.scalar : undefined;
  return known(text?.kind === "text" ? text.value : undefined, "its summary is computed");
}

/** Harmony's own classes are the language, not something written in it. */
export function isLanguage({ project }: Linking, { file }: NamedClass): boolean {
  return isRuntime(project, file);
}
