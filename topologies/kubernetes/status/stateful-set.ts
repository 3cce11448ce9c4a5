/** A StatefulSet is Current when every pod that is to be updated is, and all are available. */
import { countAt, type KubernetesObject, numberAt, textAt } from "./object.ts";
import { firstShort, leftOver, pods } from "./replicas.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const statefulSet: StatusRule = {
  group: "apps",
  kind: "StatefulSet",
  isObserved: true,
  status(object) {
    const want = numberAt(object.spec, "replicas") ?? 1;
    const partition = numberAt(object.spec, "updateStrategy", "rollingUpdate", "partition") ?? 0;
    const { status } = object;
    return (
      firstShort([
        { what: "created", is: countAt(status, "replicas"), want },
        { what: "ready", is: countAt(status, "readyReplicas"), want },
        { what: "available", is: countAt(status, "availableReplicas"), want },
      ]) ??
      leftOver(countAt(status, "replicas"), want) ??
      // Those below the partition are meant to stay what they were.
      (isOutdated(object) ? firstShort([updated(object, want - partition)]) : undefined) ??
      (isOutdated(object) && partition === 0 ? revision(object) : undefined) ??
      current(pods(want))
    );
  },
};

function updated({ status }: KubernetesObject, want: number) {
  return { what: "updated", is: countAt(status, "updatedReplicas"), want };
}

function isOutdated({ status }: KubernetesObject): boolean {
  const to = textAt(status, "updateRevision");
  return to === undefined || textAt(status, "currentRevision") !== to;
}

function revision({ spec }: KubernetesObject) {
  return textAt(spec, "updateStrategy", "type") === "OnDelete"
    ? inProgress("OnDelete", "its pods become new only when somebody deletes them")
    : inProgress("Replicas", "its controller has not finished the update");
}
