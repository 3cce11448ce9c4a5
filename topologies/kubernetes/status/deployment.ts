/** A Deployment is Current when every pod is of the version asked for, and available. */
import type { Status } from "@harmony/runtime/topology";
import { conditionOf, told, whenFalse, whenTrue } from "./condition.ts";
import { at, countAt, type KubernetesObject, numberAt } from "./object.ts";
import { firstShort, leftOver, pods } from "./replicas.ts";
import type { StatusRule } from "./rule.ts";
import { current, failed, inProgress } from "./words.ts";

export const deployment: StatusRule = {
  group: "apps",
  kind: "Deployment",
  isObserved: true,
  status(object) {
    const want = numberAt(object.spec, "replicas") ?? 1;
    const stuck = whenFalse(object, "Progressing");
    if (stuck?.reason === "ProgressDeadlineExceeded") return failed(stuck.reason, told(stuck));
    return notThereYet(object, want) ?? notAvailable(object) ?? current(pods(want));
  },
};

function notThereYet(object: KubernetesObject, want: number): Status | undefined {
  const updated = countAt(object.status, "updatedReplicas");
  if (updated < want && at(object.spec, "paused") === true) {
    return failed("Paused", "it is paused: its pods stay what they were until somebody resumes it");
  }
  const refused = whenTrue(object, "ReplicaFailure");
  if (refused) return inProgress(refused.reason || "ReplicaFailure", told(refused));
  return (
    firstShort([{ what: "updated", is: updated, want }]) ??
    leftOver(countAt(object.status, "replicas"), want) ??
    firstShort([
      { what: "ready", is: countAt(object.status, "readyReplicas"), want },
      { what: "available", is: countAt(object.status, "availableReplicas"), want },
    ])
  );
}

function notAvailable(object: KubernetesObject): Status | undefined {
  const available = conditionOf(object, "Available");
  if (available?.status === "True") return undefined;
  const message = available ? told(available) : "its controller has not said that it is available";
  return inProgress("NotAvailable", message);
}
