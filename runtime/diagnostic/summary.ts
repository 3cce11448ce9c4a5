/** Counts diagnostics in words. */
import type { Diagnostic } from "./diagnostic.ts";

/** `"2 errors, 1 warning"`; `"no errors"` for none. */
export function summary(diagnostics: readonly Diagnostic[]): string {
  const of = (severity: Diagnostic["severity"]) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length;
  const told = [counted(of("error"), "error"), counted(of("warning"), "warning")];
  return told.filter((text) => text !== "").join(", ") || "no errors";
}

function counted(count: number, noun: string): string {
  if (count === 0) return "";
  return count === 1 ? `1 ${noun}` : `${count} ${noun}s`;
}
