/** Every place of a file over which an editor has something to show. */
import type { Span } from "@harmony/runtime/diagnostic";
import { isOwn, ownScores } from "../../check/composition.ts";
import type { AppModel, InstanceModel, Model, ScoreModel } from "../../model/index.ts";
import { appText, topologyText } from "./place.ts";
import { partText, scoreText, smokeTestText } from "./score.ts";

export interface Hover {
  readonly at: Span;
  /** Markdown. */
  readonly text: string;
}

/** The hovers in `file`; of two at one place, the first is meant. */
export function hoversIn(file: string, model: Model): readonly Hover[] {
  const scores = ownScores(model).filter((score) => score.file === file);
  const topologies = [...model.topologies.values()].filter(isOwn);
  return [
    ...scores.flatMap((score) => overScore(score, model)),
    ...model.apps.filter((app) => app.file === file).flatMap((app) => overApp(app, model)),
    ...topologies
      .filter((topology) => topology.file === file)
      .map((topology) => ({ at: topology.span, text: topologyText(topology, model) })),
  ];
}

function overScore(score: ScoreModel, model: Model): readonly Hover[] {
  const tests = score.smokeTests.filter(({ declaredBy }) => declaredBy === score.name);
  return [
    { at: score.span, text: scoreText(score, model) },
    ...score.parts.flatMap((part) => [
      { at: part.span, text: partText(part, score, model) },
      ...overInstances(part.instances, model),
    ]),
    ...tests.map((test) => ({ at: test.span, text: smokeTestText(test, score) })),
  ];
}

function overApp(app: AppModel, model: Model): readonly Hover[] {
  const listed = app.topologies.flatMap((each) => {
    const topology = each.kind === "topology" ? model.topologies.get(each.topology) : undefined;
    if (each.kind !== "topology" || topology === undefined) return [];
    const text = topologyText(topology, model);
    return [each.nameSpan, each.span].map((at) => ({ at, text }));
  });
  const instances = app.root.kind === "root" ? overInstances(app.root.instances, model) : [];
  return [{ at: app.span, text: appText(app, model) }, ...listed, ...instances];
}

function overInstances(instances: readonly InstanceModel[], model: Model): readonly Hover[] {
  return instances.flatMap(({ score: id, span: at }) => {
    const score = model.scores.get(id);
    return score === undefined ? [] : [{ at, text: scoreText(score, model) }];
  });
}
