/** The files of a package that tell of its Scores to those who install it: its declarations, and its manifest. */
import { globSync, readFileSync } from "node:fs";
import { join, sep } from "node:path";

/** Texts of the declarations below `folder`, by path relative to it. */
export function declarationsIn(folder: string): ReadonlyMap<string, string> {
  const paths = globSync("**/*.d.{ts,mts,cts}", { cwd: folder, exclude: ["**/node_modules/**"] });
  const sorted = paths.map((path) => path.split(sep).join("/")).toSorted();
  return new Map(sorted.map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

/** Where the manifest of the package in `folder` is, or would be: where its `exports` say, or in `dist`. */
export function manifestPath(folder: string, packageJson: { readonly exports?: unknown }): string {
  return join(folder, exportedPath(packageJson.exports) ?? "dist/harmony.manifest.json");
}

/** The text of a file; `undefined` when there is none. */
export function textIfThere(path: string): string | undefined {
  try {
    return readFileSync(path, "utf8");
  } catch {
    // Most packages tell nothing of harmony.
    return undefined;
  }
}

function exportedPath(exports: unknown): string | undefined {
  const entry =
    typeof exports === "object" && exports !== null && "./harmony.manifest.json" in exports
      ? exports["./harmony.manifest.json"]
      : undefined;
  if (typeof entry === "string") return entry;
  const isChoice = typeof entry === "object" && entry !== null && "default" in entry;
  return isChoice && typeof entry.default === "string" ? entry.default : undefined;
}
