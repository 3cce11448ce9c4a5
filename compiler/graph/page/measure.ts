/** Measures texts as the browser will draw them, and shortens those that are too long. */

/** The fonts of the drawing; `page.css` has the same. */
export const fonts = {
  title: "600 14px system-ui, sans-serif",
  class: "12px system-ui, sans-serif",
  chip: "500 11px system-ui, sans-serif",
  port: "11px ui-monospace, monospace",
} as const;

export type Font = keyof typeof fonts;
export type Measure = (text: string, font: Font) => number;

export function browserMeasure(): Measure {
  const context = document.createElement("canvas").getContext("2d");
  const known = new Map<string, number>();
  return (text, font) => {
    const key = `${font} ${text}`;
    const before = known.get(key);
    if (before !== undefined || !context) return before ?? text.length * 8;
    context.font = fonts[font];
    const width = Math.ceil(context.measureText(text).width);
    known.set(key, width);
    return width;
  };
}

/** `text`, or as much of it as `width` has room for. */
export function fitted(text: string, font: Font, width: number, measure: Measure): string {
  if (measure(text, font) <= width) return text;
  let [fits, tooLong] = [0, text.length];
  while (tooLong - fits > 1) {
    const middle = (fits + tooLong) >> 1;
    if (measure(`${text.slice(0, middle)}…`, font) <= width) fits = middle;
    else tooLong = middle;
  }
  return `${text.slice(0, fits)}…`;
}
