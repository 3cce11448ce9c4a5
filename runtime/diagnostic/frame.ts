/** Frames: the places a diagnostic points to, gathered by file, each with the text it stands in. */
import type { Diagnostic, Location, Span } from "./diagnostic.ts";
import { clean } from "./clean.ts";
import type { Mark } from "./excerpt.ts";
import type { Ink } from "./paint.ts";

/** The places in one text: a source file, or the command line. */
export interface Frame {
  /** `file:line:column`, a path, or `command line`. */
  readonly place: string;
  /** By line number; line 0 is the command line. `undefined` when the text can not be had. */
  readonly lines: readonly string[] | undefined;
  readonly marks: readonly FrameMark[];
}

export interface FrameMark extends Mark {
  readonly line: number;
  readonly place: string;
}

/** Where frames find their texts. */
export interface FrameSources {
  /** The text of a file, by the path that spans carry. */
  readonly source: (file: string) => string | undefined;
  /** The command that runs, shown before its arguments. */
  readonly program: string;
}

/** The place it is about first, then the other files in the order they are told. */
export function framesOf(diagnostic: Diagnostic, from: FrameSources): readonly Frame[] {
  const { location, label, labels = [], severity } = diagnostic;
  const own = location && ownMarks(location, label, severity, from.program);
  const marks = [...(own ?? []), ...labels.map(({ span, text }) => spanMark(span, text, "frame"))];
  const files = Map.groupBy(marks, (mark) => mark.file);
  const frames = [...files].map(([file, its]) => frameOf(file, its, linesOf(file, location, from)));
  return location?.kind === "file" && location.line === undefined
    ? [{ place: location.path, lines: undefined, marks: [] }, ...frames]
    : frames;
}

/** The file of the command line's frame; no path of a file is empty. */
const COMMAND_LINE = "";

interface FileMark extends FrameMark {
  readonly file: string;
}

function frameOf(file: string, marks: readonly FileMark[], lines: Frame["lines"]): Frame {
  const place = file === COMMAND_LINE ? "command line" : marks[0]!.place;
  const known = marks.every((mark) => lines?.[mark.line] !== undefined);
  return { place, marks, lines: known ? lines : undefined };
}

function ownMarks(
  location: Location,
  label: string | undefined,
  ink: Ink,
  program: string,
): readonly FileMark[] {
  if (location.kind === "source") return [spanMark(location.span, label, ink)];
  if (location.kind === "argument") return [argumentMark(location, label, ink, program)];
  const { path: file, line, column = 1 } = location;
  return line === undefined ? [] : [spanMark({ file, line, column, length: 1 }, label, ink)];
}

function spanMark(span: Span, text: string | undefined, ink: Ink): FileMark {
  const { file, line, column, length } = span;
  const place = `${file}:${line}:${column}`;
  return { file, place, line, start: column - 1, length, ...said(text), ...signed(ink) };
}

function argumentMark(
  { argv, index }: Location & { readonly kind: "argument" },
  text: string | undefined,
  ink: Ink,
  program: string,
): FileMark {
  const start = asTyped([program, ...argv.slice(0, index)]).length + 1;
  const length = Math.max(1, asTyped(argv.slice(index, index + 1)).length);
  const place = "command line";
  return { file: COMMAND_LINE, place, line: 0, start, length, ...said(text), ...signed(ink) };
}

function said(text = ""): { readonly text?: string } {
  const line = clean(text).replaceAll("\n", " ");
  return line === "" ? {} : { text: line };
}

function signed(ink: Ink): Pick<Mark, "ink" | "sign"> {
  return { ink, sign: ink === "frame" ? "-" : "^" };
}

function asTyped(words: readonly string[]): string {
  return words
    .map((word) => (/^[\w./:@=,+-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`))
    .join(" ");
}

function linesOf(
  file: string,
  location: Location | undefined,
  { source, program }: FrameSources,
): readonly string[] | undefined {
  if (file === COMMAND_LINE)
    return location?.kind === "argument" ? [asTyped([program, ...location.argv])] : undefined;
  const text = source(file);
  return text === undefined ? undefined : ["", ...text.replace(/^\ufeff/, "").split(LINE_END)];
}

// The line ends that TypeScript counts.
const LINE_END = /\r\n|[\n\r\u2028\u2029]/;
