/** The fixtures of rules: what the rules' test reads, and what pages show. */
import { globSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, sep } from "node:path";

/** One file of a fixture. */
export interface FixtureFile {
  /** Relative to the fixture, with `/`. */
  readonly path: string;
  readonly text: string;
}

/** The names of a rule's fixtures: `error` and `ok`, which its page shows, and variants such as `error-any-cast`. */
export function fixturesIn(folder: string): readonly string[] {
  const names = readdirSync(join(folder, "fixture"))
    .filter((name) => !name.endsWith(".txt"))
    .map((name) => name.replace(/\.ts$/, ""));
  return names.toSorted();
}

/** The fixture of the rule in `folder`: one file `fixture/<name>.ts`, or all files of `fixture/<name>/`. */
export function fixtureOf(folder: string, name: string): readonly FixtureFile[] {
  const several = join(folder, "fixture", name);
  if (!statSync(several, { throwIfNoEntry: false })) return [fileIn(folder, `fixture/${name}.ts`)];
  return globSync("**/*", { cwd: several })
    .filter((path) => statSync(join(several, path)).isFile())
    .map((path) => fileIn(several, path))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function fileIn(folder: string, file: string): FixtureFile {
  const path = file.replace(/^fixture\//, "").replaceAll(sep, "/");
  return { path, text: readFileSync(join(folder, file), "utf8") };
}
