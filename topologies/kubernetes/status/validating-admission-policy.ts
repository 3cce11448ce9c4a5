/** A ValidatingAdmissionPolicy is Current when its expressions have been looked at. */
import { listAt, textAt } from "./object.ts";
import type { StatusRule } from "./rule.ts";
import { current } from "./words.ts";

export const validatingAdmissionPolicy: StatusRule = {
  group: "admissionregistration.k8s.io",
  kind: "ValidatingAdmissionPolicy",
  isObserved: true,
  status({ status }) {
    const [warning] = listAt(status, "typeChecking", "expressionWarnings");
    return current(textAt(warning, "warning") ?? "its expressions have been looked at");
  },
};
