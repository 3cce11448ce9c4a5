/** The fixtures of rules: what the rules' test reads, and what pages show. */
import { existsSync, globSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** One file of a fixture. */
export interface FixtureFile {
  /** Relative to the fixture, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The fixture of the rule in `folder`: one file `fixture/error.ts`, or all files of `fixture/error/`. */
export function fixtureOf(folder: string, kind: "error" | "ok"): readonly FixtureFile[] {
  const several = join(folder, "fixture", kind);
  const paths = existsSync(several)
    ? globSync("**/*", { cwd: several, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
    : [`${several}.ts`];
  const root = existsSync(several) ? several : join(folder, "fixture");
  return paths
    .map((path) => ({ path: path.slice(root.length + 1), text: readFileSync(path, "utf8") }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}
