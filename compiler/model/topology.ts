/** TopologyModel: one class that offers capabilities. */
import type { Bound } from "./bound.ts";
import type { ClassPlace } from "./score.ts";

/** `<file>#<class>`. */
export type TopologyId = string;

export interface TopologyModel extends ClassPlace {
  readonly id: TopologyId;
  /** What it offers, by its type. */
  readonly offers: Bound;
  /** Names of its public methods, sorted: to see what it offers by structure and does not declare. */
  readonly methods: readonly string[];
  /** Capabilities that it has every verb of, by type, without offering them; sorted. */
  readonly lookAlikes: readonly string[];
  /** Whether the class takes `static readonly summary`. */
  readonly summary?: string;
}
