/** An Ingress is Current when a controller has given it an address. */
import { listAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const ingress: StatusRule = {
  group: "networking.k8s.io",
  kind: "Ingress",
  status({ status }) {
    return listAt(status, "loadBalancer", "ingress").length > 0
      ? current("it has an address")
      : inProgress("NotAdmitted", "no controller has given it an address yet");
  },
};
