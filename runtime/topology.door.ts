/** The door for those who make a topology. */
export type { Clock } from "./clock.ts";
export { systemClock } from "./clock.ts";
export { type Data, KNOWN_AFTER_DEPLOY } from "./data.ts";
export { type Diagnostic, DiagnosticError } from "./diagnostic/diagnostic.ts";
export { identify, isAlive, type ProcessIdentity } from "./process-identity.ts";
export * from "./resource.ts";
export { changesBetween, seal } from "./values/seal.ts";
export { Secret } from "./secret.ts";
export type { SecretStore } from "./secret-store.ts";
export * from "./topology.ts";
export { readSecretStore } from "./state/secret-file.ts";
