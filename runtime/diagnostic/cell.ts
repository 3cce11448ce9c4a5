/** Text as a terminal shows it: cells with a width, so that marks stand under what they mean. */

/** What is shown as one: a letter, a wide character, a joined emoji, a tab. */
export interface Cell {
  readonly text: string;
  /** Columns on a terminal. */
  readonly width: number;
  /** Where it starts in the text, in UTF-16 code units. */
  readonly offset: number;
}

/** The cells of one line. Control and direction characters become visible instead of taking effect. */
export function cellsOf(line: string): readonly Cell[] {
  if (/^[\x20-\x7e]*$/.test(line))
    return Array.from(line, (text, offset) => ({ text, width: 1, offset }));
  const cells = [];
  for (const { segment, index } of new Intl.Segmenter("en").segment(line)) {
    const text = visible(segment);
    cells.push({ text, width: widthOfSegment(text), offset: index });
  }
  return cells;
}

/** How many columns `text` takes. */
export function widthOf(text: string): number {
  return cellsOf(text).reduce((sum, cell) => sum + cell.width, 0);
}

const TAB = "    ";
const DIRECTION = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
const WIDE =
  /^(?:\p{Emoji_Presentation}|[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{20000}-\u{3fffd}])|\ufe0f/u;
const INVISIBLE = /^[\p{Mn}\p{Me}\p{Cf}]+$/u;

function visible(segment: string): string {
  if (segment === "\t") return TAB;
  const code = segment.charCodeAt(0);
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  if (code === 0x7f) return "\u2421";
  if (code > 0x7f && code < 0xa0) return "\ufffd";
  return segment.replace(DIRECTION, "\ufffd");
}

function widthOfSegment(text: string): number {
  if (text === TAB) return TAB.length;
  if (INVISIBLE.test(text)) return 0;
  return WIDE.test(text) ? 2 : 1;
}
