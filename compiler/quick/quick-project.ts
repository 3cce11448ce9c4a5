/** QuickProject: all that linking needs to know of a project. It asks for what it needs and touches no disk itself. */
import type { ProjectSettings } from "../model/index.ts";
import type { FileFacts } from "./file-facts.ts";

export interface QuickProject {
  /** Absolute, with `/`. */
  readonly root: string;
  readonly generated: string;
  readonly settings: ProjectSettings;
  /** `exactOptionalPropertyTypes` and `strictNullChecks`: they change how types are written. */
  readonly strictness: { readonly exactOptional: boolean; readonly strictNull: boolean };
  /** The author's files that the tsconfig names and that may matter (`mayMatter`), absolute, sorted. */
  readonly files: readonly string[];
  /** All files that the tsconfig names, generated code and declarations left out. */
  readonly named: ReadonlySet<string>;
  /** The facts of any file that is reached, the author's or a package's; `undefined` when it can't be read. */
  facts(file: string): FileFacts | undefined;
  /** A file as spans show it: relative to the root. */
  shown(file: string): string;
  resolve(specifier: string, from: string): Resolution;
  /** The package that a file belongs to. */
  packageOf(file: string): { readonly name: string; readonly folder: string } | undefined;
}

export type Resolution =
  /** A file whose facts matter, absolute. */
  | { readonly file: string }
  /** It is there, and nothing of harmony can be in it: a package that harmony is no dependency of, `node:fs`, a `.json`. */
  | "foreign"
  /** It leads nowhere, or only TypeScript knows where. */
  | "unclear";
