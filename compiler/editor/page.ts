/** Where the page of a code is installed. */
import { existsSync } from "node:fs";
import { packageFolder } from "../package-folder.ts";

const known = new Map<string, string | undefined>();

/** The page of a code as a URL. */
export function pageOf(code: string): string | undefined {
  if (!known.has(code)) known.set(code, installed(code));
  return known.get(code);
}

function installed(code: string): string | undefined {
  const places = [`../docs/diagnostics/${code}.md`, `dist/diagnostics/${code}.md`];
  return places.map((place) => new URL(place, packageFolder)).find((url) => existsSync(url))?.href;
}
