/** Trouble: what is known about a resource that is not well, for a diagnosis to recognise its cause. */
import type { Evidence } from "@harmony/runtime/topology";
import type { Holder } from "../machine/listeners.ts";
import type { Watched } from "../supervised/watched.ts";

export interface Trouble {
  readonly name: string;
  readonly watched: Watched;
  /** The last lines of its log, oldest first. */
  readonly log: readonly string[];
  /** Where its processes listen: `127.0.0.1:8080`. */
  readonly listens?: readonly string[];
  /** Another process has its port. */
  readonly stranger?: Stranger;
  /** What a connection to it was answered, when it was not let in. */
  readonly refusal?: string;
}

/** The process that has a port which is not its own; `holder` is absent when it can't be seen. */
export interface Stranger {
  readonly holder?: Holder;
}

/** Recognises one cause, and explains it. */
export type Diagnosis = (trouble: Trouble) => Evidence | undefined;

/** The first cause that is recognised. */
export function diagnose(trouble: Trouble, diagnoses: readonly Diagnosis[]): Evidence | undefined {
  for (const recognise of diagnoses) {
    const evidence = recognise(trouble);
    if (evidence !== undefined) return evidence;
  }
  return undefined;
}
