/** Places as the protocol of editors has them: URIs, and positions that count from 0. */
import { posix, sep } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Span } from "@harmony/runtime/diagnostic";
import type { Location, Position, Range } from "vscode-languageserver/node";

/** URIs as the editor writes them: some escape more signs than others, and compare them letter by letter. */
const written = new Map<string, string>();

/** The absolute path, with `/`, that a URI means; `undefined` for what is no file. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith("file:")) return undefined;
  try {
    const path = fileURLToPath(uri).split(sep).join("/");
    written.set(path, uri);
    return path;
  } catch {
    // A URI of another machine: no file of ours.
    return undefined;
  }
}

export function uriOf(path: string): string {
  return written.get(path) ?? pathToFileURL(path).href;
}

export function rangeOf({ line, column, length }: Span): Range {
  const start = { line: line - 1, character: column - 1 };
  return { start, end: { ...start, character: start.character + length } };
}

export function locationOf(span: Span, root: string): Location {
  return { uri: uriOf(posix.resolve(root, span.file)), range: rangeOf(span) };
}

/** The position of an offset in `text`. */
export function positionAt(text: string, offset: number): Position {
  const lines = text.slice(0, offset).split(/\r\n|\n|\r/);
  return { line: lines.length - 1, character: lines.at(-1)!.length };
}

/** Whether two ranges share a place, be it an end. */
export function touch(a: Range, b: Range): boolean {
  return isUpTo(a.start, b.end) && isUpTo(b.start, a.end);
}

function isUpTo(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character <= b.character);
}
