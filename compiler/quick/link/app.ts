/** Reads one app class: its root Score, and the topologies it lists. */
import type { AppModel, ListedTopologyModel, RootModel } from "../../model/index.ts";
import type { FieldFacts } from "../class-facts.ts";
import type { EntryFacts } from "../value-facts.ts";
import { instancesIn } from "./instances.ts";
import { isHarmonys } from "./harmonys.ts";
import type { Linking } from "./linking.ts";
import type { NamedClass } from "./names.ts";
import { idOf, placeOf } from "./place.ts";
import { markModel } from "./score.ts";
import { Undecidable } from "./undecidable.ts";

/** Whether a class carries the mark of an app. */
export function isApp(
  { project, names }: Pick<Linking, "project" | "names">,
  { file, facts }: NamedClass,
): boolean {
  const isMarked = (kind: string): boolean =>
    facts.marks.some(
      ({ form, path }) => form === "decorator" && isHarmonys(project, names.find(file, path), kind),
    );
  if (isMarked("app") || isMarked("score")) return isMarked("app");
  const twin = facts.marks.find(({ form }) => form === "static");
  const isNamed = twin !== undefined && twin.name?.kind !== "hole";
  return isNamed && facts.fields.some(({ name }) => name === "topologies");
}

export function appModel(linking: Linking, named: NamedClass): AppModel {
  const { facts, file } = named;
  const { root, shown, packageOf } = linking.project;
  if (facts.unclear !== undefined || facts.heritage || facts.generic || facts.construction)
    throw new Undecidable("it is no plain class");
  const topologies = fieldOf(named, "topologies");
  const folder = packageOf(file)?.folder ?? root;
  return {
    ...placeOf(linking, named),
    id: idOf(linking, named),
    mark: markModel(linking, named, "app"),
    packageFolder: shown(folder) || ".",
    root: rootOf(linking, named, fieldOf(named, "score")),
    topologies: listed(linking, file, topologies),
    topologiesSpan: topologies.span,
  };
}

function fieldOf({ facts }: NamedClass, name: string): FieldFacts {
  const field = facts.fields.find((each) => each.name === name && !each.static);
  if (!field?.value || field.isBare) throw new Undecidable("it is not written", name);
  return field;
}

function rootOf(linking: Linking, { file }: NamedClass, { value }: FieldFacts): RootModel {
  if (value?.is !== "creation") throw new Undecidable("its root is not plain", "score");
  const instances = instancesIn({ linking, file, referenceAt: noParts }, value);
  const [first] = instances;
  if (!first || instances.length > 1) throw new Undecidable("its root is not plain", "score");
  return { kind: "root", scores: [first.score], span: first.span, instances, holes: [] };
}

function noParts(): never {
  throw new Undecidable("an app has no parts", "score");
}

function listed(
  linking: Linking,
  file: string,
  { value }: FieldFacts,
): readonly ListedTopologyModel[] {
  if (value?.is !== "record") throw new Undecidable("its topologies are not plain", "topologies");
  return value.fields.map((entry) => listedTopology(linking, file, entry));
}

function listedTopology(linking: Linking, file: string, entry: EntryFacts): ListedTopologyModel {
  const { name, nameSpan, value } = entry;
  const found = value.is === "name" ? linking.names.find(file, value.path) : undefined;
  if (found?.is !== "class" || found.facts.isExpression || found.facts.generic)
    throw new Undecidable("a topology is no plain class", "topologies");
  if (linking.lineages.of(found).kind !== "topology")
    throw new Undecidable("what is listed is no topology", "topologies");
  linking.meet(found);
  const topology = idOf(linking, found);
  return { kind: "topology", name, nameSpan, topology, span: value.span, any: false };
}
