/** Spans of nodes, relative to the project root. */
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import type { Reading } from "./reading.ts";
import type { TypeScript as ts } from "./typescript.ts";

/** The span of `node`, cut at the end of its first line. */
export function spanOf(reading: Reading, node: ts.Node): Span {
  return spanBetween(reading, node.getSourceFile(), node.getStart(), node.getEnd());
}

/** The span from `start` to `end`, cut at the end of its first line. */
export function spanBetween(
  reading: Pick<Reading, "root">,
  file: ts.SourceFile,
  start: number,
  end: number,
): Span {
  const { line, character } = file.getLineAndCharacterOfPosition(start);
  const at = { file: relativeFile(reading.root, file.fileName), line: line + 1 };
  return { ...at, column: character + 1, length: lengthOf(file.text.slice(start, end)) };
}

/** The same of a file that is only text. */
export function spanInText(
  reading: Pick<Reading, "root">,
  file: { readonly name: string; readonly text: string },
  start: number,
  end: number,
): Span {
  const lines = file.text.slice(0, start).split(/\r\n|[\n\r\u2028\u2029]/);
  const at = { file: relativeFile(reading.root, file.name), line: lines.length };
  return { ...at, column: lines.at(-1)!.length + 1, length: lengthOf(file.text.slice(start, end)) };
}

function lengthOf(text: string): number {
  return Math.max(1, (text.split(/\r?\n/, 1)[0] ?? "").trimEnd().length);
}

/** `new X`, without the arguments. */
export function spanOfCreation(reading: Reading, node: ts.NewExpression): Span {
  const end = node.expression.getEnd();
  return spanBetween(reading, node.getSourceFile(), node.getStart(), end);
}

/** `file` relative to `root`, with `/`. */
export function relativeFile(root: string, file: string): string {
  return posix.relative(root, file);
}

/** The author's text on one line, shortened for a message. */
export function textOf(node: ts.Node): string {
  const text = node.getText().replace(/\s+/g, " ");
  return text.length > 60 ? `${text.slice(0, 57)}...` : text;
}

/** Orders spans by file, line and column. */
export function compareSpans(a: Span, b: Span): number {
  return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column;
}

/** Orders texts by code unit, the same on every machine. */
export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
