/** A Namespace is Current when it takes objects. */
import { textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress, terminating } from "./words.ts";

export const namespace: StatusRule = {
  group: "",
  kind: "Namespace",
  status({ status }) {
    const phase = textAt(status, "phase");
    if (phase === "Terminating") return terminating("it goes with everything in it");
    return phase === "Active"
      ? current("it takes objects")
      : inProgress("NotActive", "it is not active yet");
  },
};
