/** Parses a file without TypeScript. */
import { createRequire } from "node:module";
import type * as oxc from "oxc-parser";

export type { oxc as Syntax };
export type Node = oxc.Node;

export interface Parsed {
  readonly program: oxc.Program;
  readonly comments: readonly oxc.Comment[];
  /** What `import(…)` names. */
  readonly dynamicImports: () => readonly oxc.DynamicImport[];
  readonly hasErrors: boolean;
}

export function parse(file: string, text: string): Parsed {
  const parsed = parser().parseSync(file, text);
  return {
    program: parsed.program,
    comments: parsed.comments,
    dynamicImports: () => parsed.module.dynamicImports,
    hasErrors: parsed.errors.length > 0,
  };
}

/** Where the nodes below a node of some type are. */
export function keysOf(type: Node["type"]): readonly string[] {
  visitorKeys ??= parser().visitorKeys;
  return visitorKeys[type] ?? [];
}

let visitorKeys: typeof oxc.visitorKeys | undefined;

let loaded: typeof oxc | undefined;

// Its binary is loaded when the first file is parsed: with a full cache, none is.
function parser(): typeof oxc {
  return (loaded ??= createRequire(import.meta.url)("oxc-parser") as typeof oxc);
}
