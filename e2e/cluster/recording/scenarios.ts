/** Every scenario that is recorded. */
import { clusterWide } from "./cluster-wide.ts";
import { containers } from "./containers.ts";
import type { Scenario } from "./scenario.ts";
import { surroundings } from "./surroundings.ts";
import { workloads } from "./workloads.ts";

export const scenarios: readonly Scenario[] = [
  ...clusterWide,
  ...containers,
  ...surroundings,
  ...workloads,
];
