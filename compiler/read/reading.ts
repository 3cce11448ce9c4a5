/** Reading: what every reader is handed: the program, its checker, and where the project is. */
import type { PackageFinder } from "./package-of.ts";
import type { TypeScript as ts } from "./typescript.ts";

export interface Reading {
  /** The project root, absolute, with `/`. */
  readonly root: string;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** The author's own source files, sorted by path; neither installed nor generated nor declarations. */
  readonly files: readonly ts.SourceFile[];
  readonly packages: PackageFinder;
}
