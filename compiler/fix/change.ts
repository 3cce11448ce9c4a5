/** Change: a stretch of a text, and what it becomes. */

export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** `text` with all of `changes` made; of two at one place, the first comes first. */
export function changed(text: string, changes: readonly Change[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const change of changes.toSorted((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(from, change.start), change.text);
    from = change.end;
  }
  return [...parts, text.slice(from)].join("");
}

/** Whether two of them want the same stretch. */
export function overlap(changes: readonly Change[]): boolean {
  const sorted = changes.toSorted((a, b) => a.start - b.start || a.end - b.end);
  return sorted.some((change, i) => i > 0 && change.start < sorted[i - 1]!.end);
}
