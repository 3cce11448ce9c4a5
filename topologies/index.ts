/** The door to the topologies. */
export { LocalTopology } from "./local/topology.ts";
