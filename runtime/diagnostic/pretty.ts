/** Shows a diagnostic to a person: the layout of rustc. */
import type { Diagnostic } from "./diagnostic.ts";
import { clean } from "./clean.ts";
import { drawFrame, gutterOf } from "./draw.ts";
import { framesOf } from "./frame.ts";
import { type Paint, inkOf, paint as paintFor } from "./paint.ts";

export interface PrettyOptions {
  /** The text of a file, by the path that spans carry; `undefined` when it can not be had. */
  readonly source: (file: string) => string | undefined;
  readonly color: boolean;
  /** Columns; longer source lines are cut around their marks. Default 140. */
  readonly width?: number;
  /** The command that runs: shown before its arguments, and asked to explain the code. Default `harmony-gen`. */
  readonly program?: string;
}

/** The diagnostic as text of several lines, without a line end after the last. */
export function renderPretty(diagnostic: Diagnostic, options: PrettyOptions): string {
  const { source, color, width = 140, program = "harmony-gen" } = options;
  const paint = paintFor(color);
  const frames = framesOf(diagnostic, { source, program });
  const gutter = gutterOf(frames);
  return [
    headline(diagnostic, paint),
    ...frames.flatMap((frame, i) => drawFrame(frame, i === 0, { paint, width, gutter })),
    ...details(diagnostic, program).flatMap((detail) => drawDetail(detail, gutter, paint)),
  ].join("\n");
}

function headline({ severity, code, message }: Diagnostic, paint: Paint): string {
  return paint(inkOf(severity), `${severity}[${code}]`) + paint("strong", `: ${clean(message)}`);
}

interface Detail {
  readonly name: string;
  readonly lines: readonly string[];
}

function details(diagnostic: Diagnostic, program: string): readonly Detail[] {
  const { object, notes = [], help = [], log = [], state, code } = diagnostic;
  const of = (name: string, texts: readonly (string | undefined)[]) =>
    texts.flatMap((text) => (text === undefined ? [] : { name, lines: clean(text).split("\n") }));
  return [
    ...of("object", [object]),
    ...of("note", notes),
    ...of("log", log.length === 0 ? [] : [log.join("\n")]),
    ...of("help", help),
    ...of("state", [state]),
    ...of("explain", [`${program} explain ${code}`]),
  ];
}

function drawDetail({ name, lines }: Detail, gutter: number, paint: Paint): readonly string[] {
  const pad = " ".repeat(gutter);
  const indent = " ".repeat(gutter + ` = ${name}: `.length);
  const lead = `${paint("frame", `${pad} =`)} ${paint("strong", `${name}:`)}`;
  return lines.map((line, i) => (i === 0 ? `${lead} ${line}` : `${indent}${line}`.trimEnd()));
}
