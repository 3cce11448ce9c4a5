/** What an editor can do about a capability that a topology lacks. */
import type { Edit, Fix } from "@harmony/runtime/diagnostic";
import type { ListedTopologyModel, Model, TopologyModel } from "../../model/index.ts";
import { importOfClass } from "../class-import.ts";
import { isOwn } from "../composition.ts";
import { offerFix } from "../undeclared-offer/fix.ts";
import type { Lack } from "./lack.ts";

/** Offer what is there already, go elsewhere, or not go there. */
export function fixesOf(lack: Lack, model: Model): readonly Fix[] {
  return [
    ...offered(lack, model),
    ...listedAs(lack).flatMap((listed) => switched(lack, listed, model)),
  ];
}

function offered({ topology, missing }: Lack, model: Model): readonly Fix[] {
  if (!isOwn(topology)) return [];
  const alike = model.capabilities.filter(
    ({ name }) => missing.includes(name) && topology.lookAlikes.includes(name),
  );
  return alike.flatMap((capability) => offerFix(topology, capability, model));
}

function listedAs({ app, topology }: Lack): readonly ListedTopologyModel[] {
  return app.topologies.filter(
    (each) => each.kind === "topology" && each.topology === topology.id,
  ) as readonly ListedTopologyModel[];
}

/** At most so many others are offered. */
const CHOICES = 3;

function switched(lack: Lack, listed: ListedTopologyModel, model: Model): readonly Fix[] {
  const others = lack.app.topologies.length > 1 ? [dropped(lack, listed)] : [];
  const choices = fitting(lack, model).flatMap((topology) =>
    switchTo(lack, listed, topology, model),
  );
  return [...choices.slice(0, CHOICES), ...others];
}

function switchTo(
  { app, topology }: Lack,
  listed: ListedTopologyModel,
  to: TopologyModel,
  model: Model,
): readonly Fix[] {
  const known = to.file === app.file ? [] : importOfClass(to, app.file, model);
  if (known === undefined) return [];
  const replace: Edit = { kind: "replace", at: listed.span, was: topology.name, text: to.name };
  const title = `deploy \`${app.name}\` to \`${to.name}\` in the place of \`${topology.name}\``;
  return [{ title, certain: false, edits: [replace, ...[known].flat()] }];
}

function dropped({ app, topology }: Lack, { nameSpan }: ListedTopologyModel): Fix {
  const title = `do not deploy \`${app.name}\` to \`${topology.name}\``;
  return { title, certain: false, edits: [{ kind: "remove-entry", at: nameSpan }] };
}

/** Topologies that offer everything the app needs, and that it does not list. */
function fitting({ app, needs }: Lack, model: Model): readonly TopologyModel[] {
  const listed = new Set(
    app.topologies.flatMap((each) => (each.kind === "topology" ? each.topology : [])),
  );
  return [...model.topologies.values()].filter(
    ({ id, abstract, offers }) =>
      !abstract && !listed.has(id) && needs.every((name) => offers.capabilities.includes(name)),
  );
}
