/** `harmony-<app> graph`. */
import { outline } from "../../outline.ts";
import { graphLines } from "../answer/graph-lines.ts";
import type { Verb } from "../invocation.ts";
import { answer } from "./answer.ts";

export const graphVerb: Verb = async (invocation) => {
  const { app } = invocation;
  const scores = outline(app);
  answer(invocation, { app: app.name, scores }, () => graphLines(scores));
  return 0;
};
