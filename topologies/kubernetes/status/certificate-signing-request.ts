/** A CertificateSigningRequest is Current when it has been signed. */
import { told, whenTrue } from "./condition.ts";
import { textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current, failed, inProgress } from "./words.ts";

export const certificateSigningRequest: StatusRule = {
  group: "certificates.k8s.io",
  kind: "CertificateSigningRequest",
  status(object) {
    const refused = whenTrue(object, "Denied") ?? whenTrue(object, "Failed");
    if (refused) return failed(refused.reason || refused.type, told(refused));
    if (textAt(object.status, "certificate")) return current("it has been signed");
    return whenTrue(object, "Approved")
      ? inProgress("NotSigned", "it is approved, and not signed yet")
      : inProgress("NotApproved", "nobody has approved it yet");
  },
};
