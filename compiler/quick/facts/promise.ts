/** Finds the doc comment of a member: the promise of a smoke test. */
import type { Syntax } from "./parse.ts";
import type { SourceText } from "./source-text.ts";

/** The first paragraph on one line, `undefined` without a doc comment, `unclear` where TypeScript has to parse it. */
export type Promised = { readonly text: string | undefined } | "unclear";

/** The last doc comment between `from`, the end of whatever stands before, and `to`. */
export function promiseBetween(
  source: SourceText,
  comments: readonly Syntax.Comment[],
  from: number,
  to: number,
): Promised {
  const between = comments.filter(({ start, end }) => start >= from && end <= to);
  const doc = between.findLast((comment) => isDoc(source, comment));
  if (!doc) return { text: undefined };
  // On the line of what stands before, a comment may belong to that.
  const isBelow = /[\n\r]/.test(source.slice({ start: from, end: doc.start }));
  const inner = doc.value.slice(1);
  const isPlain = isBelow && !/^\*|\*$/.test(inner) && !/@|\{|^\s*\*\*/m.test(inner);
  return isPlain ? { text: firstParagraph(inner) } : "unclear";
}

function isDoc(source: SourceText, { type, start, value }: Syntax.Comment): boolean {
  return type === "Block" && value.startsWith("*") && source.text[start + 3] !== "/";
}

function firstParagraph(inner: string): string | undefined {
  const text = inner.replace(/^[^\S\n]*\*/gm, "").trim();
  return text ? text.split(/\n\s*\n/, 1)[0]!.replace(/\s+/g, " ") : undefined;
}
