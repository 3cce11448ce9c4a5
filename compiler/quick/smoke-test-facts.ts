/** SmokeTestFacts: what a marked method does, as far as it is plain. */
import type { ProbeCall, SmokeTestModel } from "../model/index.ts";
import type { TypeFacts } from "./type-facts.ts";

type Decided = Pick<
  SmokeTestModel,
  | "name"
  | "span"
  | "promise"
  | "within"
  | "parameters"
  | "otherCalls"
  | "probeParameter"
  | "bodyRead"
>;

export interface SmokeTestFacts extends Decided {
  /** Why only the type checker can follow it. */
  readonly unclear?: string;
  /** What marks it: a decorator by its name here, or the static twin. */
  readonly markedBy: { readonly path: readonly string[] } | "twin";
  readonly outputsType?: TypeFacts;
  readonly probeType?: TypeFacts;
  readonly probes: readonly (ProbeCall & { readonly getsOut: boolean })[];
  /** `throw` statements that get out. */
  readonly ownThrows: number;
  /** Calls of methods on what was handed out or answered: by type, none of them may be an assertion. */
  readonly callsOn: readonly CallOn[];
  /** Functions of this file or another that are called: none of them may be an assertion. */
  readonly callees: readonly string[];
}

export interface CallOn {
  /** The method of the probe that answered; absent for the outputs. */
  readonly verb?: string;
  /** `["json"]` in `answer.json()`. */
  readonly path: readonly string[];
}
