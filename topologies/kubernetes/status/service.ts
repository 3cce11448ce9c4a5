/** A Service is Current when it has the addresses that it was asked to have. */
import { listAt, textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, inProgress } from "./words.ts";

export const service: StatusRule = {
  group: "",
  kind: "Service",
  status({ spec, status }) {
    const type = textAt(spec, "type") ?? "ClusterIP";
    if (type === "ExternalName") return current("it is another name for a host");
    if (!textAt(spec, "clusterIP")) return inProgress("NoAddress", "it has no address yet");
    if (type === "LoadBalancer" && listAt(status, "loadBalancer", "ingress").length === 0) {
      return inProgress("NoLoadBalancer", "no load balancer has given it an address yet");
    }
    return current("it has an address");
  },
};
