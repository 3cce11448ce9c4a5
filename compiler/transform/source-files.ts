/** The files that complaints are about, as TypeScript knows them. */
import { posix } from "node:path";
import type { Diagnostic, Span } from "@harmony/runtime/diagnostic";
import type { TypeScript as ts } from "../read/typescript.ts";

/** The path a diagnostic is about, relative to the project's root. */
export function fileOf({ location }: Diagnostic): string | undefined {
  if (location?.kind === "source") return location.span.file;
  return location?.kind === "file" ? location.path : undefined;
}

export class SourceFiles {
  readonly typescript: typeof ts;
  readonly #root: string;
  readonly #program: ts.Program;

  constructor(root: string, program: ts.Program, typescript: typeof ts) {
    this.#root = root;
    this.#program = program;
    this.typescript = typescript;
  }

  /** Whether the program has to tell it: sources of another program are told by that one. */
  tells(finding: Diagnostic): boolean {
    const path = fileOf(finding);
    if (path === undefined || !/\.[cm]?tsx?$/.test(path)) return true;
    return this.#program.getSourceFile(this.#absolute(path)) !== undefined;
  }

  /** The stretch of text that `span` means; `undefined` when there is no such file. */
  at({ file: path, line, column, length }: Span) {
    const file = this.#sourceFile(path);
    if (!file) return undefined;
    // The text may have become shorter since it was read.
    const start = file.getLineStarts().at(line - 1) ?? 0;
    const from = Math.min(start + column - 1, file.text.length);
    return { file, start: from, length: Math.min(length, file.text.length - from) };
  }

  #sourceFile(path: string): ts.SourceFile | undefined {
    const name = this.#absolute(path);
    const known = this.#program.getSourceFile(name);
    if (known) return known;
    const { sys, createSourceFile, parseJsonText, ScriptTarget } = this.typescript;
    const text = sys.readFile(name);
    if (text === undefined) return undefined;
    if (name.endsWith(".json")) return parseJsonText(name, text);
    return createSourceFile(name, text, ScriptTarget.Latest);
  }

  #absolute(path: string): string {
    return posix.resolve(this.#root, path);
  }
}
