/** `harmony-<app> explain <code>`. */
import { explain, explainedCodes } from "../../diagnostic/explain.ts";
import type { Verb } from "../invocation.ts";
import { say } from "../terminal.ts";
import { unknownCode } from "../command-line/usage.ts";

export const explainVerb: Verb = async ({ request, terminal }) => {
  const { code = "" } = request.words;
  const page = await explain(code);
  if (page === undefined) throw unknownCode(terminal.argv, code, await explainedCodes());
  say(terminal.stdout, page);
  return 0;
};
