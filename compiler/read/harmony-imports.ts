/** Finds what of harmony, or of a deploy package, a package imports and depends on. */
import { globSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import type { ImportModel } from "../model/index.ts";
import type { PackageFile } from "./package-of.ts";
import type { PackageSite } from "./reading.ts";
import { compareSpans, spanInText } from "./span.ts";

/** Imports in the package's own files, JavaScript included, tests left out; only of packages that need watching. */
export function harmonyImports(site: PackageSite, file: PackageFile): readonly ImportModel[] {
  if (!mustNotImport(site, file)) return [];
  return sourcesOf(file)
    .flatMap((path) => importsIn(site, path))
    .toSorted((a, b) => compareSpans(a.span, b.span));
}

/** Entries of package.json, devDependencies left out. */
export function harmonyDependencies(site: PackageSite, file: PackageFile): readonly ImportModel[] {
  const { dependencies, optionalDependencies, peerDependencies } = file.json;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names
    .filter(isHarmonyOrDeploy)
    .map((specifier) => ({ specifier, span: dependencySpan(site, file, specifier) }));
}

/** Where the package.json of `file` names `specifier`. */
export function dependencySpan(site: PackageSite, file: PackageFile, specifier: string): Span {
  const path = posix.join(file.folder, "package.json");
  const key = file.text.indexOf(`"${specifier}":`);
  const start = key < 0 ? file.text.indexOf(`"${specifier}"`) : key;
  return spanInText(site, { name: path, text: file.text }, start, start + specifier.length + 2);
}

/** Whether such imports belong elsewhere: harmony's own packages, deploy packages and the workspace root may have them. */
export function mustNotImport(site: PackageSite, file: PackageFile): boolean {
  const isRoot = file.folder === site.root;
  return !isRoot && !file.name.startsWith("@harmony/") && !/(?:-|\/)deploy$/.test(file.name);
}

function isHarmonyOrDeploy(specifier: string): boolean {
  return (
    specifier.startsWith("@harmony/") || /^(?:@[^/]+\/)?[^/]*(?:-|\/)deploy(?:\/|$)/.test(specifier)
  );
}

function sourcesOf(file: PackageFile): readonly string[] {
  return globSync("**/*.{js,mjs,cjs,jsx,ts,mts,cts,tsx}", {
    cwd: file.folder,
    exclude: ["**/node_modules/**", "**/dist/**", "**/*.test.*", "**/*.spec.*", "**/*.d.ts"],
  })
    .map((name) => posix.join(file.folder, name))
    .toSorted();
}

function importsIn(site: PackageSite, path: string): readonly ImportModel[] {
  const text = readFileSync(path, "utf8");
  if (!/@harmony\/|[-/]deploy/.test(text)) return [];
  return typescript()
    .preProcessFile(text, true, true)
    .importedFiles.filter((each) => isHarmonyOrDeploy(each.fileName))
    .map(({ fileName, pos }) => ({
      specifier: fileName,
      span: spanInText(site, { name: path, text }, pos, pos + fileName.length + 2),
    }));
}

// Only a file that speaks of harmony is worth loading a compiler for.
function typescript() {
  const { ts } = createRequire(import.meta.url)("ts-morph") as typeof import("ts-morph");
  return ts;
}
