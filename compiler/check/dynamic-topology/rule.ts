/** An app's topologies are not written out as classes by name. */
import { didYouMean, type Fix } from "@harmony/runtime/diagnostic";
import type { AppModel, Hole, HoleReason, Model, TopologyModel } from "../../model/index.ts";
import { importOfClass } from "../class-import.ts";
import { meant } from "../meant.ts";
import type { Finding, Rule } from "../rule.ts";

export const dynamicTopology: Rule = {
  code: "H0504",
  name: "dynamic-topology",
  check: (model) => model.apps.flatMap((app) => findingsIn(app, model)),
};

function findingsIn(app: AppModel, model: Model): readonly Finding[] {
  if (app.topologies.length === 0) return [noneListed(app)];
  return app.topologies
    .filter((topology) => topology.kind === "hole")
    .map((hole) => findingOf(app, hole, model));
}

function noneListed(app: AppModel): Finding {
  return {
    at: app.topologiesSpan,
    message: `\`${app.name}\` lists no topology`,
    label: "there is no place to deploy it to",
    help: ["list one: `readonly topologies = { local: LocalTopology }`"],
  };
}

const LABELS: { readonly [K in HoleReason]?: string } = {
  spread: "a spread hides which topologies are in it",
  environment: "depends on the machine or the moment",
  "not-a-class": "is not the class of a topology",
  "not-exported": "its class is not exported, so generated code can not name it",
  "not-concrete": "is not a class that can be made",
  missing: "no topologies are listed",
};

function findingOf(app: AppModel, hole: Hole, model: Model): Finding {
  return {
    at: hole.span,
    message: `the topologies of \`${app.name}\` are not written out`,
    label: LABELS[hole.reason] ?? "is computed",
    notes: [
      "every listed topology is proven to offer what the Scores need; what is chosen while running can not be",
    ],
    help: [helpFor(hole, model)],
    fixes: fixesFor(hole, app, model),
  };
}

function helpFor(hole: Hole, model: Model): string {
  const near = nearest(hole, model);
  if (near !== undefined) return `did you mean \`${near.name}\`?`;
  return "write each as a name and a class: `readonly topologies = { local: LocalTopology }`; the name is chosen when deploying";
}

function nearest({ text }: Hole, { topologies }: Model): TopologyModel | undefined {
  const byName = new Map([...topologies.values()].map((topology) => [topology.name, topology]));
  const near = didYouMean(text, byName.keys());
  return near === undefined || near === text ? undefined : byName.get(near);
}

function fixesFor(hole: Hole, app: AppModel, model: Model): readonly Fix[] {
  const near = nearest(hole, model);
  if (near === undefined) return [];
  const fix = meant(hole.span, hole.text, near.name);
  const known = near.file === app.file ? undefined : importOfClass(near, app.file, model);
  return [{ ...fix, edits: [...fix.edits, ...(known ? [known] : [])] }];
}
