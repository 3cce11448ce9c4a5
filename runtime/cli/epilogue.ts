/** What stands below the help of a `harmony-<app>`: where it can be deployed to, and what to type. */
import type { CompiledApp } from "../interpret.ts";
import { topologiesOf } from "./topologies-of.ts";

export function epilogue(app: CompiledApp): string {
  const topologies = topologiesOf(app);
  const width = Math.max(...topologies.map(({ name }) => name.length));
  return [
    "",
    "Topologies:",
    ...topologies.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    "",
    "Example:",
    `  harmony-${app.name} deploy ${topologies[0]?.name ?? "<topology>"}`,
    "",
  ].join("\n");
}
