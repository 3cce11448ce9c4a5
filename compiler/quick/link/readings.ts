/** Reads classes, each once, and keeps what is undecidable about one as a reading of it. */
import type {
  AppModel,
  CapabilityModel,
  ScoreModel,
  ThrowSite,
  TopologyModel,
} from "../../model/index.ts";
import type { Undecided } from "../link.ts";
import { appModel } from "./app.ts";
import type { OwnClass } from "./classes.ts";
import type { Before } from "./linker.ts";
import type { Linking } from "./linking.ts";
import type { NamedClass } from "./names.ts";
import { scoreModel } from "./score.ts";
import { throwSites } from "./throws.ts";
import { topologyModel } from "./topology.ts";
import { Undecidable } from "./undecidable.ts";

type Found =
  | { readonly kind: "app"; readonly model: AppModel }
  | { readonly kind: "score"; readonly model: ScoreModel }
  | { readonly kind: "topology"; readonly model: TopologyModel };

export type ClassReading = {
  readonly file: string;
  /** Classes that it makes, lists or extends. */
  readonly meets: readonly NamedClass[];
  readonly throws: readonly ThrowSite[];
} & (Found | { readonly kind: "undecided"; readonly undecided: Undecided });

/** Every class of the author's, and every other that one of them leads to. */
export function readClasses(
  linking: Linking,
  classes: ReadonlyMap<string, readonly OwnClass[]>,
  capabilities: readonly CapabilityModel[],
  before: Before | undefined,
): ReadonlyMap<NamedClass["facts"], ClassReading> {
  const own = new Map([...classes.values()].flat().map((each) => [each.named.facts, each]));
  const readings = new Map<NamedClass["facts"], ClassReading>();
  const queue = new Set<NamedClass["facts"]>(own.keys());
  const files = new Map([...own].map(([facts, { named }]) => [facts, named.file]));
  for (const facts of queue) {
    const named: NamedClass = { is: "class", file: files.get(facts)!, facts };
    const kept = before?.dirty.has(named.file) ? undefined : before?.readings.get(facts);
    const reading = kept ?? readClass(linking, named, own.get(facts), capabilities);
    readings.set(facts, reading);
    for (const met of reading.meets) {
      files.set(met.facts, met.file);
      queue.add(met.facts);
    }
  }
  return readings;
}

function readClass(
  linking: Linking,
  named: NamedClass,
  own: OwnClass | undefined,
  capabilities: readonly CapabilityModel[],
): ClassReading {
  const { file } = named;
  const meets: NamedClass[] = [];
  const site = { ...linking, meet: (met: NamedClass) => void meets.push(met) };
  const kind = own?.kind ?? linking.lineages.of(named).kind;
  try {
    const found = modelOf(site, named, kind, capabilities);
    const isThrower = own && (found.kind === "score" || found.kind === "topology");
    const throws = isThrower ? throwSites(site, named, found.kind) : [];
    return { ...found, file, meets, throws };
  } catch (error) {
    if (!(error instanceof Undecidable)) throw error;
    const { field, message: why } = error;
    const shown = linking.project.shown(file);
    const blamed = field === undefined ? {} : { field };
    const undecided = { file: shown, className: named.facts.name, why, ...blamed };
    return { kind: "undecided", undecided, file, meets, throws: [] };
  }
}

function modelOf(
  linking: Linking,
  named: NamedClass,
  kind: string,
  capabilities: readonly CapabilityModel[],
): Found {
  if (kind === "app") return { kind, model: appModel(linking, named) };
  if (kind === "topology") return { kind, model: topologyModel(linking, named, capabilities) };
  return { kind: "score", model: scoreModel(linking, named) };
}
