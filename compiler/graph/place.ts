/** A span's beginning: what a picture says of where something is written. */
import type { Place } from "./picture.ts";

export function placeOf({ file, line, column }: Place): Place {
  return { file, line, column };
}
