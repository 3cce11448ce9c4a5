/** The pages of runtime diagnoses, where this installation keeps them. */
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

export interface Pages {
  readonly codes: readonly string[];
  read(code: string): string;
}

/** `undefined` where there are none: the command was taken away from its packages. */
export function findPages(home: string): Pages | undefined {
  const folder = [beside(), packaged(home)].find((path) => path !== undefined && existsSync(path));
  if (folder === undefined) return undefined;
  const codes = readdirSync(folder).filter((name) => name.endsWith(".md"));
  return {
    codes: codes.map((name) => name.slice(0, -".md".length)).sort(),
    read: (code) => readFileSync(join(folder, `${code}.md`), "utf8"),
  };
}

function beside(): string {
  return join(import.meta.dirname, "..", "diagnostic", "pages");
}

/** A bundle has no pages beside it, but the deploy package depends on the package that has. */
function packaged(home: string): string | undefined {
  try {
    const door = createRequire(join(home, "package.json")).resolve("@harmony/runtime");
    return join(dirname(door), "diagnostic", "pages");
  } catch {
    return undefined;
  }
}
