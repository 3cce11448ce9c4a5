/** Reading: what every reader is handed: the program, its checker, and where the project is. */
import type { PackageFinder } from "./package-of.ts";
import type { Published } from "./published.ts";
import type { TypeScript as ts } from "./typescript.ts";

/** Where packages are looked for. */
export interface PackageSite {
  /** The project root, absolute, with `/`. */
  readonly root: string;
  readonly packages: PackageFinder;
}

export interface Reading extends PackageSite {
  /** What installed packages tell of their Scores. */
  readonly published: Published;
  readonly program: ts.Program;
  readonly checker: ts.TypeChecker;
  /** The author's own source files, sorted by path; neither installed nor generated nor declarations. */
  readonly files: readonly ts.SourceFile[];
}
