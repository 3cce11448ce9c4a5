/** Linking: what every part of the linker is handed. */
import type { AliasFacts, InterfaceFacts } from "../file-facts.ts";
import type { QuickProject } from "../quick-project.ts";
import type { Members } from "./capabilities.ts";
import type { Doors } from "./doors.ts";
import type { Lineages } from "./lineage.ts";
import type { NamedClass, Names } from "./names.ts";
import type { OwnClass } from "./classes.ts";
import { fieldsOf, type ShapeDraft, shapeOf } from "./shapes.ts";

export interface Linking {
  readonly project: QuickProject;
  readonly names: Names;
  readonly lineages: Lineages;
  readonly doors: Doors;
  /** Whether interfaces are data, of those that were looked at. */
  readonly data: Map<InterfaceFacts, boolean>;
  /** Aliases and interfaces that are being followed. */
  readonly following: Set<AliasFacts | InterfaceFacts>;
  /** Members of interfaces, of those that were looked at. */
  readonly members: Map<InterfaceFacts, Members>;
  /** Takes note that a Score or topology is used, so that it is read too. */
  meet(named: NamedClass): void;
  /** Whether a Score of the author's extends it. */
  isExtended(named: NamedClass): boolean;
  /** Shapes of a composite's fields; undecidable when one of them is. */
  shapesOf(named: NamedClass): Shapes;
}

export type Shapes = ReadonlyMap<string, ShapeDraft | undefined>;

/** `classes`: the author's. */
export function linkingOf(
  project: QuickProject,
  names: Names,
  lineages: Lineages,
  doors: Doors,
  classes: readonly OwnClass[],
): Linking {
  const extended = new Set(classes.flatMap(({ base }) => base ?? []));
  const shapes = new Map<NamedClass["facts"], Shapes>();
  const linking: Linking = {
    project,
    names,
    lineages,
    doors,
    data: new Map(),
    following: new Set(),
    members: new Map(),
    meet: () => undefined,
    isExtended: ({ facts }) => extended.has(facts),
    shapesOf(named) {
      const known = shapes.get(named.facts) ?? shapesIn(linking, named);
      shapes.set(named.facts, known);
      return known;
    },
  };
  return linking;
}

function shapesIn(linking: Linking, named: NamedClass): Shapes {
  const fields = fieldsOf(linking.lineages.of(named).classes);
  return new Map([...fields].map(([name, field]) => [name, shapeOf(linking, field)]));
}
