/** A claim is Current when it is bound, or when it waits for the first pod because its class says so. */
import type { Status } from "@harmony/runtime/topology";
import { told, whenTrue } from "./condition.ts";
import { at, type KubernetesObject, textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, failed, inProgress } from "./words.ts";

const chosenNode = "volume.kubernetes.io/selected-node";

export const persistentVolumeClaim: StatusRule = {
  group: "",
  kind: "PersistentVolumeClaim",
  status(object, related) {
    const phase = textAt(object.status, "phase");
    if (phase === "Lost") return failed("Lost", "its volume is gone, and what was on it");
    if (phase === "Bound") return resizes(object) ?? current("it is bound to a volume");
    return waitsForPod(object, related)
      ? current("it gets its volume with the first pod that mounts it")
      : inProgress("NotBound", "no volume is bound to it yet");
  },
};

function resizes(object: KubernetesObject): Status | undefined {
  const resizing = whenTrue(object, "Resizing") ?? whenTrue(object, "FileSystemResizePending");
  return resizing && inProgress(resizing.type, told(resizing));
}

/** Once a pod has been given a node, the claim has waited long enough. */
function waitsForPod({ metadata, spec }: KubernetesObject, related: readonly KubernetesObject[]) {
  const name = textAt(spec, "storageClassName");
  const storage = related.find(
    (each) => each.kind === "StorageClass" && each.metadata.name === name,
  );
  const waits = at(storage, "volumeBindingMode") === "WaitForFirstConsumer";
  return waits && textAt(metadata, "annotations", chosenNode) === undefined;
}
