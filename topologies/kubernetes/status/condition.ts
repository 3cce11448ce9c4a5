/** Conditions: what controllers say of an object, one sentence a type. */
import { type KubernetesObject, listAt, numberAt, textAt } from "./object.ts";

export interface Condition {
  readonly type: string;
  /** `True`, `False` or `Unknown`. */
  readonly status: string;
  readonly reason: string;
  readonly message: string;
}

/** The condition of that type; one that was said of an earlier generation says nothing of this one. */
export function conditionOf(object: KubernetesObject, type: string): Condition | undefined {
  const said = listAt(object.status, "conditions").find((each) => textAt(each, "type") === type);
  if (said === undefined || isBehind(object, said)) return undefined;
  return {
    type,
    status: textAt(said, "status") ?? "Unknown",
    reason: textAt(said, "reason") ?? "",
    message: textAt(said, "message") ?? "",
  };
}

/** The condition of that type, when it says so. */
export function whenTrue(object: KubernetesObject, type: string): Condition | undefined {
  const condition = conditionOf(object, type);
  return condition?.status === "True" ? condition : undefined;
}

export function whenFalse(object: KubernetesObject, type: string): Condition | undefined {
  const condition = conditionOf(object, type);
  return condition?.status === "False" ? condition : undefined;
}

/** What a condition tells people. */
export function told({ message, reason, type, status }: Condition): string {
  return message || reason || `${type} is ${status}`;
}

function isBehind(object: KubernetesObject, said: unknown): boolean {
  const observed = numberAt(said, "observedGeneration");
  const generation = numberAt(object.metadata, "generation");
  return observed !== undefined && generation !== undefined && observed < generation;
}
