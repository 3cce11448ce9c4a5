/** A Node is Current when its kubelet says that it is ready. */
import { conditionOf, told } from "./condition.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const node: StatusRule = {
  group: "",
  kind: "Node",
  status(object) {
    const ready = conditionOf(object, "Ready");
    if (ready?.status === "True") return current("it is ready");
    return inProgress(ready?.reason || "NotReady", ready ? told(ready) : "its kubelet is silent");
  },
};
