/** `harmony-<app> explain <code>`. */
import { explanations } from "../../diagnostic/explanations.ts";
import type { Verb } from "../invocation.ts";
import { say } from "../terminal.ts";
import { unknownCode } from "../usage.ts";

export const explainVerb: Verb = async ({ request, terminal }) => {
  const { code = "" } = request.words;
  const page = explanations[code.toUpperCase()];
  if (page === undefined) throw unknownCode(terminal.argv, code, Object.keys(explanations));
  say(terminal.stdout, page);
  return 0;
};
