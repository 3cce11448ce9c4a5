/** Makes the pictures of a project's apps: from the model, so also when rules find mistakes in it. */
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import type { AppModel, Model, ScoreModel } from "../model/index.ts";
import { scoresOf } from "../model/scores-of.ts";
import {
  appElement,
  locator,
  mistakesOf,
  type MistakesAt,
  topologyElement,
} from "./mistakes-at.ts";
import type { FindingPicture, Picture, TopologyPicture } from "./picture.ts";
import { placeOf } from "./place.ts";
import { scorePicture } from "./score-picture.ts";

/** One picture for each app, in the order of the model; each shows what is wrong in its own Scores and places. */
export function picturesOf(model: Model, findings: readonly Diagnostic[]): readonly Picture[] {
  return model.apps.map((app) => pictureOf(app, model, findings));
}

/** The name an app has in commands: that of its mark; the class' name where the mark has none. */
export function nameOf({ mark, name }: AppModel): string {
  return mark.name?.kind === "text" ? mark.name.value : name;
}

function pictureOf(app: AppModel, model: Model, findings: readonly Diagnostic[]): Picture {
  const root = app.root.kind === "root" ? app.root.scores : [];
  const scores = reachable(root, model);
  const locate = locator({ app, model, scores });
  const ours = findings.filter((finding) => locate(finding).length > 0);
  const mistakes = mistakesOf(ours, locate);
  return {
    format: 1,
    name: nameOf(app),
    summary: app.mark.summary?.kind === "text" ? app.mark.summary.value : "",
    place: placeOf(app.span),
    root,
    topologies: topologiesOf(app, model, mistakes),
    scores: scores.map((score) => scorePicture(score, mistakes)),
    findings: ours.map(findingPicture),
    mistakes: mistakes(appElement),
  };
}

/** The Scores below `root`, each once, in the order in which they are met. */
function reachable(root: readonly string[], model: Model): readonly ScoreModel[] {
  const found = new Map<string, ScoreModel>();
  const waiting = root.toReversed();
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    const score = model.scores.get(id);
    if (score === undefined || found.has(id)) continue;
    found.set(id, score);
    waiting.push(...score.parts.flatMap(({ shape }) => scoresOf(shape)).toReversed());
  }
  return [...found.values()];
}

function topologiesOf(
  app: AppModel,
  model: Model,
  mistakes: MistakesAt,
): readonly TopologyPicture[] {
  return app.topologies.flatMap((listed) => {
    const topology = listed.kind === "hole" ? undefined : model.topologies.get(listed.topology);
    if (listed.kind === "hole" || topology === undefined) return [];
    return {
      name: listed.name,
      class: topology.name,
      ...(topology.summary && { summary: topology.summary }),
      offers: topology.offers.capabilities,
      unknown: listed.any || topology.offers.looseness === "any",
      place: placeOf(topology.span),
      mistakes: mistakes(topologyElement(topology.id)),
    };
  });
}

function findingPicture(diagnostic: Diagnostic): FindingPicture {
  const { code, severity, message, location, notes = [], help = [] } = diagnostic;
  const span = location?.kind === "source" ? location.span : undefined;
  return { code, severity, message, ...(span && { place: placeOf(span) }), notes, help };
}
