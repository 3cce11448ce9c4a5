/** The generated code's door. */
export * from "./interpret.ts";
export { main } from "./main.ts";
export type { SmokeInput, SmokeTest } from "./smoke-test.ts";
