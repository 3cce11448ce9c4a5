/** An APIService is Current when the server behind it answers. */
import { conditionOf, told } from "./condition.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const apiService: StatusRule = {
  group: "apiregistration.k8s.io",
  kind: "APIService",
  status(object) {
    const available = conditionOf(object, "Available");
    if (available?.status === "True") return current("its server answers");
    const message = available ? told(available) : "nobody has asked its server yet";
    return inProgress(available?.reason || "NotAvailable", message);
  },
};
