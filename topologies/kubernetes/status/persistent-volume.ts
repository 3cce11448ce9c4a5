/** A volume is Current when it can be, is, or was claimed. */
import { textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, failed, inProgress } from "./words.ts";

export const persistentVolume: StatusRule = {
  group: "",
  kind: "PersistentVolume",
  status({ status }) {
    const phase = textAt(status, "phase") ?? "";
    if (phase === "Failed") {
      return failed("Failed", textAt(status, "message") ?? "it can not be given back");
    }
    return ["Available", "Bound", "Released"].includes(phase)
      ? current(phase.toLowerCase())
      : inProgress("NotAvailable", "it is not there yet");
  },
};
