/** Shows a diagnostic as an annotation of a GitHub workflow. */
import { clean } from "./clean.ts";
import type { Diagnostic, Location } from "./diagnostic.ts";

/** One `::error …::…` or `::warning …::…` command, without a line end. */
export function renderGithub(diagnostic: Diagnostic): string {
  const place = placeOf(diagnostic.location);
  const properties = { ...place, title: `${diagnostic.code}: ${diagnostic.message}` };
  const shown = Object.entries(properties).map(([name, value]) => `${name}=${property(value)}`);
  return `::${diagnostic.severity} ${shown.join(",")}::${data(clean(body(diagnostic)))}`;
}

function placeOf(location: Location | undefined): { readonly [name: string]: string | number } {
  if (location?.kind === "source") {
    const { file, line, column, length } = location.span;
    return { file, line, endLine: line, col: column, endColumn: column + length };
  }
  if (location?.kind !== "file") return {};
  const { path: file, line, column } = location;
  return { file, ...(line && { line }), ...(column && { col: column }) };
}

function body(diagnostic: Diagnostic): string {
  const {
    message,
    label,
    labels = [],
    object,
    notes = [],
    help = [],
    log = [],
    state,
  } = diagnostic;
  return [
    label ?? message,
    ...labels.map(({ span, text }) => `${span.file}:${span.line}:${span.column}: ${text}`),
    ...(object === undefined ? [] : [`object: ${object}`]),
    ...notes.map((note) => `note: ${note}`),
    ...log.map((line) => `log: ${line}`),
    ...help.map((text) => `help: ${text}`),
    ...(state === undefined ? [] : [`state: ${state}`]),
  ].join("\n");
}

function data(text: string): string {
  return text.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A");
}

function property(value: string | number): string {
  return data(String(value)).replaceAll(":", "%3A").replaceAll(",", "%2C");
}
