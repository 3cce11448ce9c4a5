/** Refuse: an explanation that is thrown, because there is no use in going on. */
import { DiagnosticError, type Evidence } from "@harmony/runtime/topology";

export function refusal({ notes, help, ...told }: Evidence): DiagnosticError {
  return new DiagnosticError({ severity: "error", ...told, notes, help });
}
