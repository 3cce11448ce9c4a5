/** `harmony-<app> status <topology>`: 0 when everything is Current and nothing drifted, else 1. */
import { outline } from "../../outline.ts";
import { status } from "../../status.ts";
import type { Verb } from "../invocation.ts";
import { statusLines } from "../answer/status-lines.ts";
import { answer, warn } from "./answer.ts";
import { open } from "./open.ts";

export const statusVerb: Verb = async (invocation) => {
  const found = await status(open(invocation));
  warn(invocation, found.warnings);
  answer(invocation, found, () => statusLines(found, outline(invocation.app)));
  return found.healthy ? 0 : 1;
};
