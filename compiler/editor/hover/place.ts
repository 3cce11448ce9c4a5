/** What an editor shows over an app, and over a topology. */
import { all } from "../../check/sentence.ts";
import type { AppModel, Model, ScoreModel, TopologyModel } from "../../model/index.ts";
import { missingOf, needsOf } from "../needs.ts";
import { fitText, paragraphs } from "./score.ts";

/** The app's class: what it needs, and how each topology it lists fits. */
export function appText(app: AppModel, model: Model): string {
  const { name, summary } = app.mark;
  const called = name?.kind === "text" ? ` \`harmony-${name.value}\`` : "";
  const told = summary?.kind === "text" ? ` — ${summary.value}` : "";
  const needs = needsOf(app, model);
  const needed =
    needs.length > 0 ? `needs \`${needs.join(" & ")}\`` : "needs nothing of its topologies";
  return paragraphs([`**${app.name}** · app${called}${told}`, needed, listedText(app, model)]);
}

function listedText(app: AppModel, model: Model): string {
  const root = rootOf(app, model);
  const lines = app.topologies.flatMap((listed) => {
    const topology = listed.kind === "topology" ? model.topologies.get(listed.topology) : undefined;
    if (listed.kind !== "topology" || !topology || !root) return [];
    const missing = missingOf(needsOf(app, model), topology);
    return [`- \`${listed.name}\`: ${fitText(topology.name, missing, root, model)}`];
  });
  return lines.join("\n");
}

/** The topology's class, or an entry of an app that names it: what it offers, and to whom. */
export function topologyText(topology: TopologyModel, model: Model): string {
  const told = topology.summary === undefined ? "" : ` — ${topology.summary}`;
  const { capabilities, looseness } = topology.offers;
  const offers =
    looseness === "any" ? "offers `any`: nothing can be proven" : `offers ${all(capabilities)}`;
  const apps = model.apps.filter(({ topologies }) =>
    topologies.some((listed) => listed.kind === "topology" && listed.topology === topology.id),
  );
  const lines = apps.map((app) => `- ${asListed(app, topology, model)}`);
  return paragraphs([`**${topology.name}** · topology${told}`, offers, lines.join("\n")]);
}

function asListed(app: AppModel, topology: TopologyModel, model: Model): string {
  const root = rootOf(app, model);
  const missing = missingOf(needsOf(app, model), topology);
  if (missing.length === 0 || !root) return `✓ \`${app.name}\` is deployed to it`;
  const lacks = fitText(topology.name, missing, root, model).replace(/^✗ `[^`]*` /, "");
  return `✗ \`${app.name}\` lists it: ${lacks}`;
}

function rootOf({ root }: AppModel, { scores }: Model): ScoreModel | undefined {
  return root.kind === "root" ? scores.get(root.scores[0] ?? "") : undefined;
}
