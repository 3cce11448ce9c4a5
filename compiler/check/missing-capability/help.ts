/** What an author can do about a capability that a topology lacks. */
import { didYouMean } from "@harmony/runtime/diagnostic";
import type { Model, TopologyModel } from "../../model/index.ts";
import { all, any } from "../sentence.ts";
import type { Lack } from "./lack.ts";

/** Offer it, mean another one, or go elsewhere. */
export function helpOf(lack: Lack, model: Model): readonly string[] {
  const help = [
    ...undeclaredHelp(lack, model),
    ...mistakenHelp(lack),
    ...elsewhereHelp(lack, model),
  ];
  if (help.length > 0) return help;
  return [`no topology of the project offers ${all(lack.missing)}: offer it, or drop the Score`];
}

/** The topology has the verbs and does not say so. */
function undeclaredHelp({ topology, missing }: Lack, model: Model): readonly string[] {
  const has = new Set(topology.methods);
  const undeclared = model.capabilities.filter(
    ({ name, verbs }) =>
      missing.includes(name) && verbs.length > 0 && verbs.every((verb) => has.has(verb)),
  );
  return undeclared.map(
    ({ name, verbs }) =>
      `\`${topology.name}\` has ${all(verbs)} but does not declare \`${name}\`: add it to \`Topology<…>\` and to \`implements\``,
  );
}

/** It offers something of nearly the same name. */
function mistakenHelp({ topology, missing }: Lack): readonly string[] {
  return missing.flatMap((name) => {
    const near = didYouMean(name, topology.offers.capabilities);
    return near === undefined
      ? []
      : [`did you mean \`${near}\`, which \`${topology.name}\` offers?`];
  });
}

function elsewhereHelp({ missing }: Lack, model: Model): readonly string[] {
  const offering = [...model.topologies.values()]
    .filter((topology) => !topology.abstract && offersAll(topology, missing))
    .map((topology) => topology.name);
  if (offering.length === 0) return [];
  const verb = offering.length === 1 ? "offers" : "offer";
  return [`deploy to ${any(offering)}, which ${verb} ${missing.length === 1 ? "it" : "them"}`];
}

function offersAll({ offers }: TopologyModel, capabilities: readonly string[]): boolean {
  return capabilities.every((capability) => offers.capabilities.includes(capability));
}
