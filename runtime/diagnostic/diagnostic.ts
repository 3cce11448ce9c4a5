/** The one record for everything that goes wrong, at build time and at deploy time. */
import type { Fix } from "./fix.ts";

/** A stretch of a source file. Lines and columns count from 1; columns and lengths are UTF-16 code units. */
export interface Span {
  /** Path with `/`, relative to the project's root. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** Characters underlined on that line; at least 1. */
  readonly length: number;
}

/** What a diagnostic is about. */
export type Location =
  | { readonly kind: "source"; readonly span: Span }
  /** One word of the command line: `argv` without node and script, and the index of the word (`argv.length`: missing). */
  | { readonly kind: "argument"; readonly argv: readonly string[]; readonly index: number }
  | {
      readonly kind: "file";
      readonly path: string;
      readonly line?: number;
      readonly column?: number;
    };

/** A second place that belongs to the story. */
export interface Label {
  readonly span: Span;
  readonly text: string;
}

/** What went wrong, where, why, and what to do. */
export interface Diagnostic {
  /** `H` and four digits; permanent. */
  readonly code: string;
  readonly severity: "error" | "warning";
  /** One sentence, lower-case, no full stop, names in backquotes. */
  readonly message: string;
  readonly location?: Location;
  /** What to say under the underlined text of `location`. */
  readonly label?: string;
  readonly labels?: readonly Label[];
  /** The thing in the world it is about: `process shop (pid 4711)`. */
  readonly object?: string;
  readonly notes?: readonly string[];
  readonly help?: readonly string[];
  /** What mends it in the author's source; several are to choose from. */
  readonly fixes?: readonly Fix[];
  /** Log lines quoted as evidence, oldest first. */
  readonly log?: readonly string[];
  /** The state of the world after it, at deploy time. */
  readonly state?: string;
}

/** Carries a diagnostic through code that can only throw, such as an author's `interpret`. */
export class DiagnosticError extends Error {
  override readonly name = "DiagnosticError";
  readonly diagnostic: Diagnostic;

  constructor(diagnostic: Diagnostic, options?: ErrorOptions) {
    super(`${diagnostic.code}: ${diagnostic.message}`, options);
    this.diagnostic = diagnostic;
  }
}
