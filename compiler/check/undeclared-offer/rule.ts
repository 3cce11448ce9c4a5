/** A topology has every verb of a capability and does not offer it. */
import type { CapabilityModel, Model, TopologyModel } from "../../model/index.ts";
import { isOwn, usesIn } from "../composition.ts";
import type { Finding, Rule } from "../rule.ts";
import { all } from "../sentence.ts";
import { offerFix } from "./fix.ts";

export const undeclaredOffer: Rule = {
  code: "H0105",
  name: "undeclared-offer",
  check: (model) =>
    [...model.topologies.values()]
      .filter((topology) => isOwn(topology) && !topology.abstract)
      .flatMap((topology) => findingsIn(topology, model)),
};

function findingsIn(topology: TopologyModel, model: Model): readonly Finding[] {
  if (topology.offers.looseness !== "none") return [];
  const missed = missedIn(topology, model);
  return model.capabilities
    .filter(({ name }) => topology.lookAlikes.includes(name) && !missed.has(name))
    .map((capability) => ({
      ...findingOf(topology, capability),
      fixes: offerFix(topology, capability, model),
    }));
}

/** What an app needs of the topology is reported there, with the same help. */
function missedIn(topology: TopologyModel, model: Model): ReadonlySet<string> {
  const listing = model.apps.filter((app) =>
    app.topologies.some((each) => each.kind === "topology" && each.topology === topology.id),
  );
  const uses = listing.flatMap((app) => usesIn(app, model));
  return new Set(uses.flatMap(({ score }) => score.bound.capabilities));
}

function findingOf(
  { name, span, offers }: TopologyModel,
  { name: lacks, verbs }: CapabilityModel,
): Finding {
  const bound = [...offers.capabilities, lacks].join(" & ");
  return {
    at: span,
    message: `\`${name}\` has every verb of \`${lacks}\`, and does not offer it`,
    label: `has ${all(verbs)}, and offers ${all(offers.capabilities)}`,
    notes: [
      `a look-alike is not an offer: Scores that need \`${lacks}\` are refused on this topology`,
    ],
    help: [`offer it: \`extends Topology<${bound}> implements … ${lacks}\``, otherwise(verbs)],
  };
}

function otherwise(verbs: readonly string[]): string {
  return `if it is something else, call ${verbs.length === 1 ? "the verb" : "the verbs"} otherwise, or make it private`;
}
