/** What an editor tells of a finding, beside the place it underlines. */
import { existsSync } from "node:fs";
import type { Diagnostic } from "@harmony/runtime/diagnostic";
import { packageFolder } from "../package-folder.ts";

/** The message, what is said at the place, why, and what to do; a line each. */
export function textOf({ message, label, notes = [], help = [] }: Diagnostic): string {
  return [
    message,
    ...(label === undefined ? [] : [label]),
    ...notes.map((note) => `note: ${note}`),
    ...help.map((each) => `help: ${each}`),
  ].join("\n");
}

/** The page of a code as a URL, where it is installed. */
export function pageOf(code: string): string | undefined {
  const places = [`dist/diagnostics/${code}.md`, `../docs/diagnostics/${code}.md`];
  return places.map((place) => new URL(place, packageFolder)).find((url) => existsSync(url))?.href;
}
