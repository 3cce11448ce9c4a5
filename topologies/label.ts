/** Label: the name of a component, which has to do as the name of a folder, a role and a host. */
import { type Diagnostic, DiagnosticError } from "@harmony/runtime/topology";

const LABEL = /^[a-z]([a-z0-9-]{0,61}[a-z0-9])?$/;

/** `name`, once it is known to be a DNS label. */
export function label(name: unknown): string {
  if (typeof name === "string" && LABEL.test(name)) return name;
  throw new DiagnosticError(badName(typeof name === "string" ? `\`${name}\`` : "what it is given"));
}

function badName(name: string): Diagnostic {
  return {
    code: "H1313",
    severity: "error",
    message: `${name} can not be a component's name`,
    notes: ["a name becomes a folder, a role and a host, so it is a DNS label known before deploy"],
    help: ["use lower-case letters, digits and `-`, at most 63, starting with a letter"],
  };
}
