/** Paths of findings as the repository sees them, for services that show findings beside its files. */
import { isAbsolute, join, relative, sep } from "node:path";
import type { Diagnostic, Location, Span } from "@harmony/runtime/diagnostic";

/** `diagnostics` of the project in `folder`, with paths from the root of the repository that it is a part of. */
export function inRepository(
  diagnostics: readonly Diagnostic[],
  folder: string,
  repository: string | undefined,
): readonly Diagnostic[] {
  const way = repository === undefined ? "" : relative(repository, folder);
  if (way === "" || way.startsWith("..") || isAbsolute(way)) return diagnostics;
  const moved = (path: string): string =>
    isAbsolute(path) ? path : join(way, path).split(sep).join("/");
  return diagnostics.map((each) => movedBy(moved, each));
}

type Move = (path: string) => string;

function movedBy(move: Move, { location, labels, ...rest }: Diagnostic): Diagnostic {
  return {
    ...rest,
    ...(location && { location: locationBy(move, location) }),
    ...(labels && { labels: labels.map(({ span, text }) => ({ span: spanBy(move, span), text })) }),
  };
}

function locationBy(move: Move, location: Location): Location {
  if (location.kind === "source") return { ...location, span: spanBy(move, location.span) };
  return location.kind === "file" ? { ...location, path: move(location.path) } : location;
}

function spanBy(move: Move, span: Span): Span {
  return { ...span, file: move(span.file) };
}
