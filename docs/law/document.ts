/** Reads the tables and lists that `docs/architecture.md` lays down as law. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

/** The root of the repository. */
export const root = resolve(import.meta.dirname, "../..");

/** One row of a table: its cells by the heading of their column. */
export type Row = Readonly<Record<string, string>>;

/** The rows of the first table under the heading `## <heading>`. */
export function tableUnder(heading: string, document = "docs/architecture.md"): readonly Row[] {
  const lines = section(heading, document);
  const rows = lines.slice(lines.findIndex((line) => line.startsWith("|")));
  const end = rows.findIndex((line) => !line.startsWith("|"));
  const [columns, , ...body] = rows.slice(0, end < 0 ? undefined : end).map(cells);
  assert(columns, `there is no table under "${heading}" in ${document}`);
  return body.map((row) => Object.fromEntries(columns.map((column, i) => [column, row[i] ?? ""])));
}

/** Everything in backquotes in one cell. */
export function named(cell: string | undefined): readonly string[] {
  return [...(cell ?? "").matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

/** Whether `file` is one of `patterns`: a file, a folder with `/` at its end, `*` for a name, `**` for folders. */
export function isOneOf(file: string, patterns: readonly string[]): boolean {
  return patterns.some((pattern) => expression(pattern).test(file));
}

function expression(pattern: string): RegExp {
  const escaped = pattern.replace(/[.+?^${}()|[\]\\]/g, "\\$&");
  const any = escaped.replaceAll("**/", "(.+/)?").replace(/\*/g, "[^/]*");
  return new RegExp(`^${any}${pattern.endsWith("/") ? ".+" : ""}$`);
}

function section(heading: string, document: string): readonly string[] {
  const lines = readFileSync(resolve(root, document), "utf8").split("\n");
  const start = lines.findIndex(
    (line) => /^#+ /.test(line) && line.replace(/^#+ /, "") === heading,
  );
  assert(start >= 0, `there is no heading "${heading}" in ${document}`);
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => line.startsWith("## "));
  return end < 0 ? rest : rest.slice(0, end);
}

function cells(line: string): readonly string[] {
  return line
    .replace(/^\||\|\s*$/g, "")
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim());
}
