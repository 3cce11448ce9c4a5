/** Packs rectangles into rows, about as wide as a screen, in their own order. */
import type { Point } from "./shape.ts";

const gap = 28;
const wideness = 2.2;

interface Size {
  readonly width: number;
  readonly height: number;
}

export function pack(sizes: readonly Size[]): Size & { readonly places: readonly Point[] } {
  const limit = widthFor(sizes);
  const places: Point[] = [];
  let [x, y, rowHeight, width] = [0, 0, 0, 0];
  for (const size of sizes) {
    if (x > 0 && x + size.width > limit) [x, y, rowHeight] = [0, y + rowHeight + gap, 0];
    places.push({ x, y });
    x += size.width + gap;
    rowHeight = Math.max(rowHeight, size.height);
    width = Math.max(width, x - gap);
  }
  return { width, height: y + rowHeight, places };
}

function widthFor(sizes: readonly Size[]): number {
  const area = sizes.reduce((sum, each) => sum + (each.width + gap) * (each.height + gap), 0);
  return Math.max(Math.sqrt(area * wideness), ...sizes.map(({ width }) => width));
}
