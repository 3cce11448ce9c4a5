/** A FlowSchema is Current when the priority level that it names is there. */
import { conditionOf, told } from "./condition.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const flowSchema: StatusRule = {
  group: "flowcontrol.apiserver.k8s.io",
  kind: "FlowSchema",
  status(object) {
    const dangling = conditionOf(object, "Dangling");
    if (dangling?.status === "False") return current("its priority level is there");
    const message = dangling ? told(dangling) : "nobody has looked for its priority level yet";
    return inProgress(dangling?.reason || "NotObserved", message);
  },
};
