/** A ReplicaSet, and its elder the ReplicationController, is Current when all of its pods are available. */
import { told, whenTrue } from "./condition.ts";
import { countAt, type KubernetesObject, numberAt } from "./object.ts";
import { firstShort, leftOver, pods } from "./replicas.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const replicaSet: StatusRule = {
  group: "apps",
  kind: "ReplicaSet",
  isObserved: true,
  status,
};

export const replicationController: StatusRule = {
  group: "",
  kind: "ReplicationController",
  isObserved: true,
  status,
};

function status(object: KubernetesObject) {
  const want = numberAt(object.spec, "replicas") ?? 1;
  const refused = whenTrue(object, "ReplicaFailure");
  if (refused) return inProgress(refused.reason || "ReplicaFailure", told(refused));
  return (
    firstShort([
      { what: "created", is: countAt(object.status, "replicas"), want },
      { what: "ready", is: countAt(object.status, "readyReplicas"), want },
      { what: "available", is: countAt(object.status, "availableReplicas"), want },
    ]) ??
    leftOver(countAt(object.status, "replicas"), want) ??
    current(pods(want))
  );
}
