/** The authors' door: everything a Score, a capability or an app class is written with. */
export * from "./capability.ts";
export * from "./capabilities/http-hosting.ts";
export * from "./capabilities/postgresql.ts";
export { type Diagnostic, DiagnosticError } from "./diagnostic/diagnostic.ts";
export * from "./mark.ts";
export type { ExecAnswer, ExecAsk, HttpAnswer, HttpAsk, Probe } from "./probe.ts";
export type { DeepRef, Input, Inputs, Ref, Refs } from "./reference.ts";
export {
  type AnyComposite,
  type AnyScore,
  type BoundOf,
  Composite,
  type OutOf,
  type Outputs,
  type Part,
  Score,
  type ScoreOptions,
  type SpecOf,
} from "./score.ts";
export { Secret } from "./secret.ts";
