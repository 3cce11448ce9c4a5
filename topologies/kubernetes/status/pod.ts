/** A Pod is Current when it is ready, or when it has done what it was for. */
import type { Status } from "@harmony/runtime/topology";
import { conditionOf, told, whenFalse } from "./condition.ts";
import { containerTrouble } from "./container-trouble.ts";
import { type KubernetesObject, textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, failed, inProgress } from "./words.ts";

export const pod: StatusRule = {
  group: "",
  kind: "Pod",
  status(object) {
    const phase = textAt(object.status, "phase");
    if (phase === "Succeeded") return current("it has ended well");
    if (phase === "Failed") return ended(object);
    return containerTrouble(object) ?? waitsForPlace(object) ?? readiness(object);
  },
};

function ended({ status }: KubernetesObject): Status {
  const reason = textAt(status, "reason") ?? "Failed";
  return failed(reason, textAt(status, "message") ?? "a container of it has failed");
}

/** Nodes come and go: what fits nowhere now may fit later. */
function waitsForPlace(object: KubernetesObject): Status | undefined {
  const unscheduled = whenFalse(object, "PodScheduled");
  return unscheduled && inProgress(unscheduled.reason || "Unscheduled", told(unscheduled));
}

function readiness(object: KubernetesObject): Status {
  const ready = conditionOf(object, "Ready");
  if (ready?.status === "True" && textAt(object.status, "phase") === "Running") {
    return current("it is ready");
  }
  return inProgress(ready?.reason || "NotReady", ready ? told(ready) : "it has not been started");
}
