/** An autoscaler is Current when it can scale and knows by what. */
import { told, whenFalse, whenTrue } from "./condition.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const horizontalPodAutoscaler: StatusRule = {
  group: "autoscaling",
  kind: "HorizontalPodAutoscaler",
  status(object) {
    const idle = whenFalse(object, "ScalingActive");
    if (idle?.reason === "ScalingDisabled") return current("what it scales is scaled to zero");
    const held = whenFalse(object, "AbleToScale") ?? idle;
    if (held) return inProgress(held.reason || held.type, told(held));
    return whenTrue(object, "AbleToScale") && whenTrue(object, "ScalingActive")
      ? current("it scales")
      : inProgress("NotObserved", "its controller has not measured anything yet");
  },
};
