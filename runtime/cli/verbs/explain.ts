/** `harmony-<app> explain <code>`. */
import { DiagnosticError } from "../../diagnostic/diagnostic.ts";
import type { Verb } from "../invocation.ts";
import { findPages } from "../pages.ts";
import { say } from "../terminal.ts";
import { unknownCode } from "../usage.ts";

export const explainVerb: Verb = async ({ request, terminal }) => {
  const code = (request.words.code ?? "").toUpperCase();
  const pages = findPages(terminal.home);
  if (pages === undefined) throw noPages(terminal.home);
  if (!pages.codes.includes(code))
    throw unknownCode(terminal.argv, request.words.code ?? "", pages.codes);
  say(terminal.stdout, pages.read(code));
  return 0;
};

function noPages(home: string): DiagnosticError {
  return new DiagnosticError({
    code: "H1009",
    severity: "error",
    message: "the pages are not where this command is",
    notes: [`the deploy package in ${home} has no \`@harmony/runtime\` installed`],
    help: ["run `npm install` in the deploy package, or `harmony-gen explain` in its project"],
  });
}
