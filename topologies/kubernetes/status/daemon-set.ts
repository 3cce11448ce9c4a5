/** A DaemonSet is Current when it is updated and available on every node that takes it. */
import { countAt, textAt } from "./object.ts";
import { firstShort } from "./replicas.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const daemonSet: StatusRule = {
  group: "apps",
  kind: "DaemonSet",
  isObserved: true,
  status({ spec, status }) {
    const want = countAt(status, "desiredNumberScheduled");
    const updated = countAt(status, "updatedNumberScheduled");
    if (updated < want && textAt(spec, "updateStrategy", "type") === "OnDelete") {
      return inProgress("OnDelete", "its pods become new only when somebody deletes them");
    }
    const short = firstShort([
      { what: "scheduled", is: countAt(status, "currentNumberScheduled"), want },
      { what: "updated", is: updated, want },
      { what: "ready", is: countAt(status, "numberReady"), want },
      { what: "available", is: countAt(status, "numberAvailable"), want },
    ]);
    return (
      short ?? current(want === 0 ? "no node takes it" : `available on ${want} of ${want} nodes`)
    );
  },
};
