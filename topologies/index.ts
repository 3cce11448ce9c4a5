/** The door to the topologies. */
export { LocalTopology } from "./local/topology.ts";
export { MemoryTopology } from "./memory/topology.ts";
