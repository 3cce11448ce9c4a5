/** The conditions that custom resources share by convention: Stalled, Reconciling, Ready. */
import type { Status } from "@harmony/runtime/topology";
import { conditionOf, told, whenTrue } from "./condition.ts";
import type { KubernetesObject } from "./object.ts";
import { current, failed, inProgress, unknown } from "./words.ts";

export function statusByConditions(object: KubernetesObject): Status {
  const stalled = whenTrue(object, "Stalled");
  if (stalled) return failed(stalled.reason || "Stalled", told(stalled));
  const reconciling = whenTrue(object, "Reconciling");
  if (reconciling) return inProgress(reconciling.reason || "Reconciling", told(reconciling));
  const ready = conditionOf(object, "Ready");
  if (ready?.status === "True") return current(told(ready));
  if (ready) return inProgress(ready.reason || "NotReady", told(ready));
  return unknown(
    `no rule knows when ${article(object.kind)} works, and it has no condition \`Ready\``,
  );
}

function article(kind: string): string {
  return `${/^[AEIOU]/i.test(kind) ? "an" : "a"} ${kind}`;
}
