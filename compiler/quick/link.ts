/** link(): the facts of files in, the model out; what syntax can not decide is named. Pure. */
import type { ManifestSite, Model } from "../model/index.ts";
import { appModel } from "./link/app.ts";
import { capabilitiesIn } from "./link/capabilities.ts";
import { type Classes, classesIn } from "./link/classes.ts";
import { Doors } from "./link/doors.ts";
import { Lineages } from "./link/lineage.ts";
import type { Linking } from "./link/linking.ts";
import { type NamedClass, Names } from "./link/names.ts";
import { idOf } from "./link/place.ts";
import { type Program, programOf } from "./link/program.ts";
import { Reader } from "./link/reader.ts";
import { scoreModel } from "./link/score.ts";
import { fieldsOf, type ShapeDraft, shapeOf } from "./link/shapes.ts";
import { compareSpans, compareTexts } from "./link/sorting.ts";
import { throwSites } from "./link/throws.ts";
import { topologyModel } from "./link/topology.ts";
import { Undecidable } from "./link/undecidable.ts";
import type { QuickProject } from "./quick-project.ts";

export interface Undecided {
  /** Relative to the project root. */
  readonly file: string;
  readonly className: string;
  /** The field that is to blame, when it is one. */
  readonly field?: string;
  readonly why: string;
}

export type QuickResult =
  | {
      readonly kind: "linked";
      /**
       * Without the classes in `undecided` and what they throw. Bounds of composites are not joined yet, and `packages`
       * are no matter of syntax.
       */
      readonly model: Omit<Model, "packages">;
      readonly undecided: readonly Undecided[];
      /** Every file whose facts were asked for, absolute, sorted. */
      readonly files: readonly string[];
      /** The author's own among them. */
      readonly own: readonly string[];
    }
  /** The reference has to read everything. */
  | { readonly kind: "everything"; readonly why: string };

export function link(project: QuickProject): QuickResult {
  try {
    return linked(project, programOf(project));
  } catch (error) {
    if (error instanceof Undecidable) return { kind: "everything", why: error.message };
    throw error;
  }
}

function linked(project: QuickProject, { files, own }: Program): QuickResult {
  const names = new Names(project);
  const lineages = new Lineages(project, names);
  const classes = classesIn({ project, names, lineages }, own);
  const doors = new Doors(project, names, own);
  const reader = new Reader(project);
  const linking = linkingOf(project, names, lineages, doors, classes, reader);
  const capabilities = capabilitiesIn(linking, files);
  const apps = reader.each(classes.apps, (named) => appModel(linking, named));
  for (const each of classes.scores) reader.meet(each);
  for (const each of classes.topologies) reader.meet(each);
  const isOwn = new Set(own);
  const withThrows = <Found>(named: NamedClass, kind: "score" | "topology", model: Found) => {
    const throws = isOwn.has(named.file) ? throwSites(linking, named, kind) : [];
    return { model, throws };
  };
  const isTopology = (named: NamedClass): boolean => lineages.of(named).kind === "topology";
  const scores = reader.met(
    (named) => !isTopology(named),
    (named) => withThrows(named, "score", scoreModel(linking, named)),
  );
  const topologies = reader.met(isTopology, (named) =>
    withThrows(named, "topology", topologyModel(linking, named, capabilities)),
  );
  return {
    kind: "linked",
    model: {
      settings: project.settings,
      apps: apps.toSorted((a, b) => compareTexts(a.id, b.id)),
      scores: byId(scores.map(({ model }) => model)),
      topologies: byId(topologies.map(({ model }) => model)),
      capabilities,
      throws: [...scores, ...topologies]
        .flatMap(({ throws }) => throws)
        .toSorted((a, b) => compareSpans(a.span, b.span)),
      manifests: manifestsIn(project, own, classes),
    },
    undecided: reader.undecided,
    files,
    own,
  };
}

function linkingOf(
  project: QuickProject,
  names: Names,
  lineages: Lineages,
  doors: Doors,
  classes: Classes,
  reader: Reader,
): Linking {
  const bases = classes.scores.flatMap((named) => lineages.of(named).classes[1] ?? []);
  const extended = new Set(bases.map((base) => idOf({ project }, base)));
  const shapes = new Map<NamedClass["facts"], ReadonlyMap<string, ShapeDraft | undefined>>();
  const linking: Linking = {
    project,
    names,
    lineages,
    doors,
    data: new Map(),
    members: new Map(),
    meet: (named) => reader.meet(named),
    isExtended: (named) => extended.has(idOf({ project }, named)),
    shapesOf(named) {
      const known = shapes.get(named.facts) ?? shapesIn(linking, named);
      shapes.set(named.facts, known);
      return known;
    },
  };
  return linking;
}

function shapesIn(linking: Linking, named: NamedClass) {
  const fields = fieldsOf(linking.lineages.of(named).classes);
  return new Map([...fields].map(([name, field]) => [name, shapeOf(linking, field)]));
}

function byId<Found extends { readonly id: string }>(
  models: readonly Found[],
): ReadonlyMap<string, Found> {
  const sorted = models.toSorted((a, b) => compareTexts(a.id, b.id));
  return new Map(sorted.map((model) => [model.id, model]));
}

function manifestsIn(
  project: QuickProject,
  own: readonly string[],
  { topologies }: Classes,
): readonly ManifestSite[] {
  const ofTopologies = new Set(topologies.map(({ file }) => file));
  return own
    .flatMap((file): readonly ManifestSite[] => {
      const sites = project.facts(file)?.manifests ?? [];
      const packageName = project.packageOf(file)?.name ?? "";
      return sites.map((site) => ({
        ...site,
        packageName,
        ...(ofTopologies.has(file) && { inside: "topology" }),
      }));
    })
    .toSorted((a, b) => compareSpans(a.span, b.span));
}
