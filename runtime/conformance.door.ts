/** The door for conformance suites: a topology tried out on the real kernel. */
export { directProbe } from "./probes/direct-probe.ts";
export * from "./try-out.ts";
