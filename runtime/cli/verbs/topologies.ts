/** `harmony-<app> topologies`. */
import type { Verb } from "../invocation.ts";
import type { Line } from "../text/line.ts";
import { topologiesOf } from "../topologies-of.ts";
import { answer } from "./answer.ts";

export const topologiesVerb: Verb = async (invocation) => {
  const { app } = invocation;
  const topologies = topologiesOf(app);
  const width = Math.max(...topologies.map(({ name }) => name.length));
  answer(invocation, { app: app.name, topologies }, () =>
    topologies.map(({ name, summary }): Line => [["strong", name.padEnd(width)], `  ${summary}`]),
  );
  return 0;
};
