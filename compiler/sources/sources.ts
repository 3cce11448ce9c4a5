/** The source files that a tsconfig names, found without TypeScript. */
import { type Dirent, existsSync, readdirSync, statSync } from "node:fs";
import { posix } from "node:path";
import { baseOf, excluded, included } from "./globs.ts";
import type { Tsconfig } from "./tsconfig.ts";

/** Absolute paths of the TypeScript files that `tsconfig` names; `undefined` when only TypeScript can tell. */
export function filesOf(tsconfig: Tsconfig): readonly string[] | undefined {
  const { files = [], options } = tsconfig;
  const include = tsconfig.include ?? (tsconfig.files ? [] : [`${folderOf(tsconfig)}/**/*`]);
  const exclude = tsconfig.exclude ?? outputsOf(options);
  if (options["allowJs"] || options["checkJs"]) return undefined;
  if ([...include, ...exclude].some(isUnusual)) return undefined;
  const found = matching(include, exclude, ignoresCase(tsconfig) ? "i" : "");
  const all = found && [...new Set([...files, ...withoutTwins(files, found)])];
  return all && all.length > 0 ? all : undefined;
}

function folderOf({ origins: [own = "/"] }: Tsconfig): string {
  return posix.dirname(own);
}

function outputsOf({ outDir, declarationDir }: Tsconfig["options"]): readonly string[] {
  return [outDir, declarationDir].filter((each) => typeof each === "string");
}

// What TypeScript refuses, and what brings in files that are not TypeScript.
function isUnusual(pattern: string): boolean {
  return /\/\*\*$|\/\*\*[^/]|[^/]\*\*|\.json$/.test(pattern);
}

// Some disks take `Deploy` and `deploy` for one name.
function ignoresCase({ origins: [own = ""] }: Tsconfig): boolean {
  const other = own.replace(/[a-z]/gi, (letter) =>
    letter === letter.toLowerCase() ? letter.toUpperCase() : letter.toLowerCase(),
  );
  return existsSync(other);
}

function matching(
  include: readonly string[],
  exclude: readonly string[],
  flags: string,
): readonly string[] | undefined {
  const [wanted, unwanted] = [included(include, flags), excluded(exclude, flags)];
  const namesHidden = include.some((pattern) => pattern.includes("/."));
  const enters = (path: string, name: string): boolean =>
    name !== "node_modules" && (namesHidden || !name.startsWith(".")) && !unwanted.test(path);
  const found = eachOnce(include.map(baseOf)).map((base) => filesBelow(base, enters));
  if (found.includes(undefined)) return undefined;
  return found
    .flatMap((files) => files ?? [])
    .filter((path) => wanted.test(path) && !unwanted.test(path));
}

function eachOnce(bases: readonly string[]): readonly string[] {
  const own = [...new Set(bases)];
  return own.filter((base) => !own.some((other) => base.startsWith(`${other}/`)));
}

/** TypeScript files; `undefined` where a link to a folder may lead anywhere. */
function filesBelow(
  folder: string,
  enters: (path: string, name: string) => boolean,
): readonly string[] | undefined {
  const found: string[] = [];
  for (const entry of entriesOf(folder)) {
    const path = `${folder}/${entry.name}`;
    if (/\.[cm]?tsx?$/.test(entry.name) && !entry.isDirectory()) found.push(path);
    if (!isFolder(entry, path) || !enters(path, entry.name)) continue;
    const below = entry.isDirectory() ? filesBelow(path, enters) : undefined;
    if (!below) return undefined;
    for (const each of below) found.push(each);
  }
  return found;
}

function isFolder(entry: Dirent, path: string): boolean {
  if (!entry.isSymbolicLink()) return entry.isDirectory();
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    // TypeScript, too, takes a folder that it can't look into for an empty one.
    return [];
  }
}

// Of `a.ts` and `a.tsx` only the first is taken.
function withoutTwins(listed: readonly string[], found: readonly string[]): readonly string[] {
  const all = new Set([...listed, ...found]);
  return found.filter((path) => !path.endsWith(".tsx") || !all.has(path.slice(0, -1)));
}
