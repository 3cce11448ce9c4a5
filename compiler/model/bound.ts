/** Bound: the capabilities a type asks for or offers. */
import type { Span } from "@harmony/runtime/diagnostic";

export interface Bound {
  /** Names of the capabilities, sorted. */
  readonly capabilities: readonly string[];
  /** `any` makes every check vacuous; `unknown` asks for nothing; `plain` is a type without a capability's brand. */
  readonly looseness: "none" | "any" | "unknown" | "never" | "plain";
  /** The type as the author would write it. */
  readonly text: string;
  /** Where it is written; for an inferred or compiled bound, the class' name. */
  readonly span: Span;
}

/** One capability known to the project: the interface that extends `Capability<Name>`. */
export interface CapabilityModel {
  /** The brand: `PostgreSQL`. */
  readonly name: string;
  /** Names of its methods, sorted. */
  readonly verbs: readonly string[];
  readonly span: Span;
}
