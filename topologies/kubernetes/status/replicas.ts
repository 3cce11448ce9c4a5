/** Counts of pods: what was asked for against what there is. */
import type { Status } from "@harmony/runtime/topology";
import { inProgress } from "./words.ts";

export interface Count {
  /** What is counted: `updated`, `available`. */
  readonly what: string;
  readonly is: number;
  readonly want: number;
}

/** The first count that is short, in progress; `undefined` when none is. */
export function firstShort(counts: readonly Count[]): Status | undefined {
  const short = counts.find(({ is, want }) => is < want);
  return short && inProgress("Replicas", `${short.is} of ${short.want} pods ${short.what}`);
}

/** Pods of an earlier version that are still there. */
export function leftOver(is: number, want: number): Status | undefined {
  return is > want
    ? inProgress("Replicas", `${is - want} ${is - want === 1 ? "pod" : "pods"} of before remain`)
    : undefined;
}

export function pods(count: number): string {
  return count === 1 ? "1 pod is available" : `${count} pods are available`;
}
