/** SourceText: a file's text, with the spans of places in it. */
import type { Span } from "@harmony/runtime/diagnostic";

export interface Place {
  readonly start: number;
  readonly end: number;
}

export class SourceText {
  /** As spans show it. */
  readonly file: string;
  readonly text: string;
  readonly #lineStarts: readonly number[];

  constructor(file: string, text: string) {
    this.file = file;
    this.text = text;
    this.#lineStarts = lineStartsOf(text);
  }

  /** The span of a place, cut at the end of its first line. */
  span({ start, end }: Place): Span {
    const line = this.#lineAt(start);
    const text = this.text.slice(start, end).split(/\r?\n/, 1)[0] ?? "";
    return {
      file: this.file,
      line: line + 1,
      column: start - this.#lineStarts[line]! + 1,
      length: Math.max(1, text.trimEnd().length),
    };
  }

  slice({ start, end }: Place): string {
    return this.text.slice(start, end);
  }

  /** On one line, shortened for a message. */
  shown(place: Place): string {
    const text = this.slice(place).replace(/\s+/g, " ");
    return text.length > 60 ? `${text.slice(0, 57)}...` : text;
  }

  #lineAt(position: number): number {
    let [low, high] = [0, this.#lineStarts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.#lineStarts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }
}

function lineStartsOf(text: string): readonly number[] {
  const starts = [0];
  for (const { index, 0: ending } of text.matchAll(/\r\n|[\n\r\u2028\u2029]/g))
    starts.push(index + ending.length);
  return starts;
}
