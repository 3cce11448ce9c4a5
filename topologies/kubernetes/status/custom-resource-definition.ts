/** A CustomResourceDefinition is Current when objects of its kind can be made. */
import { told, whenFalse, whenTrue } from "./condition.ts";
import type { StatusRule } from "./rule.ts";
import { current, failed, inProgress } from "./words.ts";

export const customResourceDefinition: StatusRule = {
  group: "apiextensions.k8s.io",
  kind: "CustomResourceDefinition",
  status(object) {
    const refused = whenFalse(object, "NamesAccepted");
    if (refused) return failed(refused.reason || "NamesNotAccepted", told(refused));
    return whenTrue(object, "Established")
      ? current("objects of its kind can be made")
      : inProgress("NotEstablished", "objects of its kind can not be made yet");
  },
};
