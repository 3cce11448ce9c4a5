/** Rule: one mistake an author can make, and how it is found. */
import type { Diagnostic, Span } from "@harmony/runtime/diagnostic";
import type { Model } from "../model/index.ts";

/** One place where the mistake was made. */
export interface Finding extends Omit<Diagnostic, "code" | "severity" | "location"> {
  readonly at: Span;
}

/** One mistake: its folder holds this rule, its page `rule.md`, and the fixtures the page shows. */
export interface Rule {
  /** Permanent, and no other rule's. */
  readonly code: string;
  /** The folder's name. */
  readonly name: string;
  /** Pure. Reports each mistake once, and nothing that only follows from a mistake another rule reports. */
  readonly check: (model: Model) => readonly Finding[];
}
