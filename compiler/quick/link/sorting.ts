/** Orders of texts and places, the same on every machine. */
import type { Span } from "@harmony/runtime/diagnostic";

export function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

export function compareSpans(a: Span, b: Span): number {
  return compareTexts(a.file, b.file) || a.line - b.line || a.column - b.column;
}
