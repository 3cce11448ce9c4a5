/** The places an app can be deployed to. */
import type { CompiledApp } from "../interpret.ts";

export interface TopologyOutline {
  /** What is typed to choose it. */
  readonly name: string;
  readonly summary: string;
}

export function topologiesOf(app: CompiledApp): readonly TopologyOutline[] {
  return Object.entries(app.topologies).map(([name, { topology }]) => ({
    name,
    summary: topology.summary,
  }));
}
