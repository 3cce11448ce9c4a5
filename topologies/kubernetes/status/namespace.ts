/** A Namespace is Current when it takes objects. */
import { told, whenTrue } from "./condition.ts";
import { textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress, terminating } from "./words.ts";

/** From what people can do something about to what may pass by itself. */
const reasons = [
  "NamespaceFinalizersRemaining",
  "NamespaceDeletionDiscoveryFailure",
  "NamespaceDeletionGroupVersionParsingFailure",
  "NamespaceDeletionContentFailure",
  "NamespaceContentRemaining",
];

export const namespace: StatusRule = {
  group: "",
  kind: "Namespace",
  holds(object) {
    const remains = reasons.flatMap((type) => whenTrue(object, type) ?? [])[0];
    return remains && told(remains);
  },
  status({ status }) {
    const phase = textAt(status, "phase");
    if (phase === "Terminating") return terminating("it goes with everything in it");
    return phase === "Active"
      ? current("it takes objects")
      : inProgress("NotActive", "it is not active yet");
  },
};
