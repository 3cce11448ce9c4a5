/** The places of findings, and what belongs to a place. */
import type { Diagnostic, Span } from "@harmony/runtime/diagnostic";

/** The file that a finding is about, as its location says it. */
export function fileOf({ location }: Diagnostic): string | undefined {
  if (location?.kind === "source") return location.span.file;
  return location?.kind === "file" ? location.path : undefined;
}

/** The stretch that a finding underlines; the start of the file where it is about the whole of it. */
export function spanOf({ location }: Diagnostic): Span {
  if (location?.kind === "source") return location.span;
  const start = { file: "", line: 1, column: 1, length: 1 };
  if (location?.kind !== "file") return start;
  const { path: file, line = 1, column = 1 } = location;
  return { ...start, file, line, column };
}

/** Of `places`, the first around a position; its end counts, since a cursor stands between letters. */
export function placeAt<Place extends { readonly at: Span }>(
  places: readonly Place[],
  line: number,
  column: number,
): Place | undefined {
  return places.find(
    ({ at }) => at.line === line && at.column <= column && column <= at.column + at.length,
  );
}
