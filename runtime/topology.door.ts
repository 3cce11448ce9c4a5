/** The door for those who make a topology. */
export type { Clock } from "./clock.ts";
export { systemClock } from "./clock.ts";
export type { Data } from "./data.ts";
export { identify, isAlive, type ProcessIdentity } from "./process-identity.ts";
export * from "./resource.ts";
export type { SecretStore } from "./secret-store.ts";
export * from "./topology.ts";
