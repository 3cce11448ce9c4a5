/** A Score or a topology throws an error that carries no diagnosis. */
import type { ThrowSite } from "../../model/index.ts";
import type { Finding, Rule } from "../rule.ts";

export const untypedError: Rule = {
  code: "H0505",
  name: "untyped-error",
  check: (model) => model.throws.map(findingOf),
};

function findingOf({ span, className, member, what }: ThrowSite): Finding {
  const thrown = what === "value" ? "a bare value" : `a bare \`${what}\``;
  return {
    at: span,
    message: `\`${member}\` of \`${className}\` throws ${thrown}`,
    label: "says neither where, nor why, nor what to do",
    notes: ["whoever deploys sees what was thrown; a bare error leaves them with a stack trace"],
    help: ["throw a `DiagnosticError` with a code, a message, notes and help"],
  };
}
