/** A rule: how the word for one kind is read from an object of it. */
import type { Status } from "@harmony/runtime/topology";
import type { KubernetesObject } from "./object.ts";

export interface StatusRule {
  /** The API group: empty for the oldest kinds. */
  readonly group: string;
  readonly kind: string;
  /** Its controller writes down which generation it has seen; until it has seen this one, nothing else counts. */
  readonly isObserved?: boolean;
  /** What keeps it, once it is being deleted; without it, its finalizers are named. */
  holds?(object: KubernetesObject): string | undefined;
  /** A pure function of the object and of those that it refers to, as far as they are known. Never throws. */
  status(object: KubernetesObject, related: readonly KubernetesObject[]): Status;
}
