/** A topology that an app lists lacks a capability that one of its Scores needs. */
import type { AppModel, Model, ScoreModel, TopologyModel } from "../../model/index.ts";
import { chainTo, type Use, usesIn } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { all } from "../sentence.ts";
import { fixesOf } from "./fixes.ts";
import { helpOf } from "./help.ts";
import type { Lack } from "./lack.ts";

export const missingCapability: Rule = {
  code: "H0101",
  name: "missing-capability",
  check: (model) =>
    model.apps.flatMap((app) =>
      topologiesOf(app, model).flatMap((topology) => findingsIn(app, topology, model)),
    ),
};

function topologiesOf(app: AppModel, model: Model): readonly TopologyModel[] {
  return app.topologies.flatMap((listed) => {
    if (listed.kind === "hole" || listed.any) return [];
    const topology = model.topologies.get(listed.topology);
    return topology === undefined || topology.offers.looseness === "any" ? [] : [topology];
  });
}

function findingsIn(app: AppModel, topology: TopologyModel, model: Model): readonly Finding[] {
  const uses = usesIn(app, model);
  const needs = [...new Set(uses.flatMap(({ score }) => score.bound.capabilities))];
  const lacking = uses.filter((use) => missingOf(use.score, topology).length > 0);
  return [...Map.groupBy(lacking, (use) => use.score)].map(([score, [first, ...more]]) => {
    const missing = missingOf(score, topology);
    return findingOf(
      { app, needs, topology, score, missing, uses: [first!, ...elsewhere(first!, more)] },
      model,
    );
  });
}

/** Several parts of an installed composite have the one place where it is made. */
function elsewhere(first: Use, uses: readonly Use[]): readonly Use[] {
  return [...Map.groupBy([first, ...uses], (use) => use.at).values()].slice(1).map(([use]) => use!);
}

/** A composite needs what its parts need, so the parts answer for it. */
function missingOf(score: ScoreModel, topology: TopologyModel): readonly string[] {
  if (score.parts.length > 0 || score.bound.looseness !== "none") return [];
  const offered = new Set(topology.offers.capabilities);
  return neededBy(score).filter((capability) => !offered.has(capability));
}

/** What the bound declares and `interpret` does not take is a mistake of its own, which another rule reports. */
function neededBy({ bound, interpret }: ScoreModel): readonly string[] {
  const taken = interpret?.parameter;
  if (taken === undefined || taken.looseness !== "none") return bound.capabilities;
  return bound.capabilities.filter((capability) => taken.capabilities.includes(capability));
}

function findingOf(lack: Lack, model: Model): Finding {
  const { score, topology, missing } = lack;
  const [first, ...more] = lack.uses;
  const offered = topology.offers.capabilities;
  return {
    at: first.at,
    message: `\`${score.name}\` needs ${all(missing)}, which \`${topology.name}\` does not offer`,
    label: `needs ${all(missing)}`,
    labels: [
      ...more.slice(0, TOLD).map((use) => ({ span: use.at, text: "needs it too" })),
      { span: topology.span, text: `offers ${all(offered)}` },
    ],
    notes: [
      ...(more.length > TOLD ? [`${more.length - TOLD} more parts need it`] : []),
      chainOf(lack),
    ],
    help: helpOf(lack, model),
    fixes: fixesOf(lack, model),
  };
}

/** A hundred parts that lack the same are one mistake; a few of them show where. */
const TOLD = 8;

function chainOf({ app, topology, uses }: Lack): string {
  const [root, ...parts] = chainTo(uses[0]);
  const made = parts.map((part) => `, which is made of \`${part.name}\``);
  return `\`${app.name}\` lists \`${topology.name}\` and deploys \`${root!.name}\`${made.join("")}`;
}
