/** Emits the compiled app as data. Nothing an author wrote into a spec is in it, so no secret can be. */
import type { PartModel, ScoreModel } from "../model/index.ts";
import { withinMsOf } from "../model/within-ms.ts";
import { scoresOf } from "../model/scores-of.ts";
import type { Emission } from "./emission.ts";
import { jsonMark } from "./header.ts";
import { summaryOf } from "./interpret.ts";

/** The text of `<app>.graph.json`, not yet formatted. */
export function emitGraph(emission: Emission): string {
  const { app, root } = emission;
  return JSON.stringify({
    generatedBy: jsonMark,
    format: 1,
    name: app.name,
    summary: app.summary,
    declaredAt: app.app.span,
    root: root.id,
    rootWrittenAt: app.root.span,
    topologies: app.topologies.map((listed) => topologyData(emission, listed)),
    scores: emission.scores.map(scoreData),
  });
}

function topologyData(
  emission: Emission,
  listed: Emission["app"]["topologies"][number],
): Record<string, unknown> {
  const { name, offers, span } = emission.app.model.topologies.get(listed.topology)!;
  return {
    name: listed.name,
    class: name,
    offers: offers.capabilities,
    declaredAt: span,
    listedAt: listed.span,
  };
}

function scoreData(score: ScoreModel): Record<string, unknown> {
  return {
    id: score.id,
    class: score.name,
    kind: score.kind,
    package: score.packageName,
    summary: summaryOf(score),
    declaredAt: score.span,
    requires: score.bound.capabilities,
    spec: { type: score.spec.type, fields: score.spec.fields },
    parts: score.parts.map(partData),
    smokeTests: score.smokeTests.map((test) => ({
      name: test.name,
      promise: test.promise,
      withinMs: withinMsOf(test),
      declaredAt: test.span,
    })),
  };
}

function partData(part: PartModel): Record<string, unknown> {
  return {
    field: part.field,
    shape: part.shape.kind,
    scores: [...new Set(scoresOf(part.shape))].toSorted(),
    writtenAt: part.writtenAt,
    after: part.after,
    edges: part.edges.map((edge) =>
      edge.kind === "after"
        ? { to: edge.to, after: true, writtenAt: edge.span }
        : {
            to: edge.to,
            output: [...edge.reference.within, "out", ...edge.reference.path].join("."),
            writtenAt: edge.reference.span,
          },
    ),
  };
}
