/** A PodDisruptionBudget is Current when as many pods are healthy as it protects. */
import { conditionOf, told } from "./condition.ts";
import { countAt } from "./object.ts";
import { firstShort } from "./replicas.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const podDisruptionBudget: StatusRule = {
  group: "policy",
  kind: "PodDisruptionBudget",
  isObserved: true,
  status(object) {
    const allowed = conditionOf(object, "DisruptionAllowed");
    if (!allowed) return inProgress("NotObserved", "its controller has not counted the pods yet");
    if (allowed.reason === "SyncFailed") return inProgress(allowed.reason, told(allowed));
    const want = countAt(object.status, "desiredHealthy");
    const is = countAt(object.status, "currentHealthy");
    return (
      firstShort([{ what: "healthy", is, want }]) ?? current(`${is} of ${want} pods are healthy`)
    );
  },
};
