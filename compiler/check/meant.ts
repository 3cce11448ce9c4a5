/** The fix of a slip: the word that was most likely meant. */
import type { Fix, Span } from "@harmony/runtime/diagnostic";

export function meant(at: Span, was: string, text: string): Fix {
  const title = `change \`${was}\` to \`${text}\``;
  return { title, certain: false, edits: [{ kind: "replace", at, was, text }] };
}
