/** Where the page of a code is installed. */
import { existsSync } from "node:fs";
import { packageFolder } from "../package-folder.ts";

/** The page of a code as a URL. */
export function pageOf(code: string): string | undefined {
  const places = [`dist/diagnostics/${code}.md`, `../docs/diagnostics/${code}.md`];
  return places.map((place) => new URL(place, packageFolder)).find((url) => existsSync(url))?.href;
}
