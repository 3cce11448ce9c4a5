/** A Job is Current when it has done its work; while it runs, it is not. */
import { told, whenTrue } from "./condition.ts";
import { at, countAt, textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, failed, inProgress } from "./words.ts";

export const job: StatusRule = {
  group: "batch",
  kind: "Job",
  status(object) {
    const lost = whenTrue(object, "Failed") ?? whenTrue(object, "FailureTarget");
    if (lost) return failed(lost.reason || "Failed", told(lost));
    if (whenTrue(object, "Complete")) return current("it has done its work");
    if (at(object.spec, "suspend") === true && whenTrue(object, "Suspended")) {
      return current("it is suspended, as it was asked to be");
    }
    if (textAt(object.status, "startTime") === undefined) {
      return inProgress("NotStarted", "it has not been started");
    }
    const { status } = object;
    const runs = `${countAt(status, "active")} running, ${countAt(status, "succeeded")} done`;
    return inProgress("Running", `${runs}, ${countAt(status, "failed")} failed`);
  },
};

export const cronJob: StatusRule = {
  group: "batch",
  kind: "CronJob",
  status: () => current("it is scheduled"),
};
