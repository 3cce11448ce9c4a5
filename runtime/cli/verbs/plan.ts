/** `harmony-<app> plan <topology>`. */
import { plan } from "../../plan.ts";
import type { Verb } from "../invocation.ts";
import { planLines } from "../answer/plan-lines.ts";
import { answer, warn } from "./answer.ts";
import { open } from "./open.ts";

export const planVerb: Verb = async (invocation) => {
  const planned = await plan(open(invocation));
  warn(invocation, planned.warnings);
  answer(invocation, planned, () => planLines(planned));
  return 0;
};
