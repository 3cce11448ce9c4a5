/** Puts drawings where they are asked for: to the standard output, into one file, or into a folder. */
import { join, resolve, sep } from "node:path";
import { statSync } from "node:fs";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import { writeWhole } from "../disk.ts";
import type { GraphFormat } from "./format.ts";
import type { Drawing } from "./graph.ts";
import type { Terminal } from "./outcome.ts";
import type { GraphRequest } from "./request.ts";

const extensions: Readonly<Record<GraphFormat, string>> = {
  pretty: ".txt",
  json: ".graph.json",
  mermaid: ".mmd",
  html: ".html",
};

/** What is left to print, after what goes into files was written. */
export function putDrawings(
  drawings: readonly Drawing[],
  request: GraphRequest,
  terminal: Pick<Terminal, "argv" | "folder">,
): string {
  const { format, out } = request;
  if (drawings.length === 0) return "";
  const isOnePage = format === "html" || format === "mermaid";
  if (out === undefined) {
    if (isOnePage && drawings.length > 1) throw severalApps(drawings, request, terminal);
    return printed(drawings, format);
  }
  const place = resolve(terminal.folder, out);
  if (isFolder(out, place))
    return drawings.map((each) => written(each, request, { place, named: out })).join("");
  if (isOnePage && drawings.length > 1) throw severalApps(drawings, request, terminal);
  writeWhole(place, printed(drawings, format));
  return `wrote ${out}\n`;
}

function printed(drawings: readonly Drawing[], format: GraphFormat): string {
  const texts = drawings.map(({ text }) => text.trimEnd());
  if (format === "json" && texts.length > 1) return `[${texts.join(",\n")}]\n`;
  return `${texts.join("\n\n")}\n`;
}

function written(
  drawing: Drawing,
  { format }: GraphRequest,
  folder: { readonly place: string; readonly named: string },
): string {
  const name = `${drawing.app}${extensions[format]}`;
  writeWhole(join(folder.place, name), printed([drawing], format));
  return `wrote ${join(folder.named, name)}\n`;
}

function isFolder(named: string, place: string): boolean {
  if (named.endsWith("/") || named.endsWith(sep)) return true;
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function severalApps(
  drawings: readonly Drawing[],
  { format }: GraphRequest,
  { argv }: Pick<Terminal, "argv">,
): DiagnosticError {
  return new DiagnosticError({
    code: "H0608",
    severity: "error",
    message: `one \`${format}\` drawing shows one app, and there are ${drawings.length}`,
    location: { kind: "argument", argv, index: argv.indexOf("graph") },
    help: [
      `name one: \`harmony-gen graph ${drawings[0]!.app} --format ${format}\``,
      "or let each have a file: `--out <folder>/`",
    ],
  });
}
