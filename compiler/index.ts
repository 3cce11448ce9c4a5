/** The compiler's door, for tools that compile a project by themselves. */
export { type Compiled, generate, verify } from "./compile.ts";
export { findProject, type HarmonyProject, projectIn } from "./project.ts";
