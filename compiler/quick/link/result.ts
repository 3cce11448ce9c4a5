/** Puts together what was read of each class. */
import type { ManifestSite, ScoreModel, TopologyModel } from "../../model/index.ts";
import type { QuickResult } from "../link.ts";
import type { Linked } from "./linker.ts";
import type { ClassReading } from "./readings.ts";
import { compareSpans, compareTexts } from "./sorting.ts";

export function resultOf(linked: Linked): QuickResult {
  const { project, program, capabilities } = linked;
  const readings = [...linked.readings.values()];
  const undecided = readings.flatMap((each) => (each.kind === "undecided" ? [each.undecided] : []));
  const apps = readings.flatMap((each) => (each.kind === "app" ? [each.model] : []));
  return {
    kind: "linked",
    model: {
      settings: project.settings,
      apps: apps.toSorted((a, b) => compareTexts(a.id, b.id)),
      scores: scoresIn(linked),
      topologies: topologiesIn(readings),
      capabilities,
      throws: readings
        .flatMap(({ throws }) => throws)
        .toSorted((a, b) => compareSpans(a.span, b.span)),
      manifests: manifestsIn(linked),
    },
    undecided: undecided.toSorted(
      (a, b) => compareTexts(a.file, b.file) || compareTexts(a.className, b.className),
    ),
    files: program.files,
    own: program.own,
  };
}

function scoresIn({ readings, classes }: Linked): ReadonlyMap<string, ScoreModel> {
  const extended = new Set(
    [...classes.values()].flatMap((each) => each.flatMap(({ base }) => base ?? [])),
  );
  const scores: ScoreModel[] = [];
  for (const [facts, each] of readings)
    if (each.kind === "score") scores.push(withExtended(each.model, extended.has(facts)));
  return byId(scores);
}

// Who extends a Score is told by other files than its own.
function withExtended(model: ScoreModel, extended: boolean): ScoreModel {
  return model.extended === extended ? model : { ...model, extended };
}

function topologiesIn(readings: readonly ClassReading[]): ReadonlyMap<string, TopologyModel> {
  return byId(readings.flatMap((each) => (each.kind === "topology" ? [each.model] : [])));
}

function byId<Found extends { readonly id: string }>(
  models: readonly Found[],
): ReadonlyMap<string, Found> {
  const sorted = models.toSorted((a, b) => compareTexts(a.id, b.id));
  return new Map(sorted.map((model) => [model.id, model]));
}

function manifestsIn({ project, program, classes, facts }: Linked): readonly ManifestSite[] {
  const isTopology = (file: string): boolean =>
    classes.get(file)?.some(({ kind }) => kind === "topology") ?? false;
  return program.own
    .flatMap((file): readonly ManifestSite[] => {
      const sites = facts.get(file)?.manifests ?? [];
      if (sites.length === 0) return [];
      const packageName = project.packageOf(file)?.name ?? "";
      const inside = isTopology(file) ? { inside: "topology" as const } : {};
      return sites.map((site) => ({ ...site, packageName, ...inside }));
    })
    .toSorted((a, b) => compareSpans(a.span, b.span));
}
