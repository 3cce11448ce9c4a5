/** FileFacts: what one source file says by its syntax alone. Plain JSON, so that it can be kept. */
import type { ClassFacts } from "./class-facts.ts";
import type { TypeFacts } from "./type-facts.ts";
import type { ConstantFacts } from "./value-facts.ts";
import type { ManifestSite } from "../model/index.ts";
import type { Span } from "@harmony/runtime/diagnostic";

export interface FileFacts {
  /** Why syntax alone says nothing certain about the file, and so about nothing at all: a syntax error, `declare module`. */
  readonly unclear?: string;
  /** Names that come from other files, by the name they have here. */
  readonly imports: Readonly<Record<string, ImportFacts>>;
  readonly exports: readonly ExportFacts[];
  /** Specifiers of imports and re-exports, in the order of the source; each once. */
  readonly specifiers: readonly string[];
  /** Specifiers in `import(…)`, of calls and of types: they only lead to more files. */
  readonly leads: readonly string[];
  /** Every class, wherever it stands. */
  readonly classes: readonly ClassFacts[];
  readonly interfaces: readonly InterfaceFacts[];
  readonly aliases: readonly AliasFacts[];
  /** Constants at the top that are one scalar or one record, by name. */
  readonly constants: Readonly<Record<string, ConstantFacts>>;
  /** Functions at the top that are certainly no assertions. */
  readonly plainFunctions: readonly string[];
  /** Names declared at the top in any other way than as one class, one interface or one alias. */
  readonly others: readonly string[];
  /** Whether its text speaks of `Capability<`: only there are capabilities looked for. */
  readonly speaksOfCapabilities: boolean;
  /** Kubernetes objects by hand; where they stand is told as if no topology were in the file. */
  readonly manifests: readonly Omit<ManifestSite, "packageName">[];
}

/** `name` is `default`, `*` for a namespace, or the name it is exported by. */
export interface ImportFacts {
  readonly specifier: string;
  readonly name: string;
}

export type ExportFacts =
  /** `export class X`, `export { x as y }`, `export default X`. */
  | { readonly as: string; readonly local: string }
  /** `export { x as y } from "…"`, `export * as y from "…"` with the name `*`. */
  | { readonly as: string; readonly specifier: string; readonly name: string }
  /** `export * from "…"`. */
  | { readonly specifier: string }
  /** A value nobody here asks for: `export default 3`. */
  | { readonly as: string };

export interface InterfaceFacts {
  readonly name: string;
  readonly span: Span;
  readonly parameters: readonly string[];
  readonly bases: readonly TypeFacts[];
  readonly body: TypeFacts;
}

export interface AliasFacts {
  readonly name: string;
  readonly parameters: readonly string[];
  readonly type: TypeFacts;
}
