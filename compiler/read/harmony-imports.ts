/** Finds what of harmony, or of a deploy package, a package imports and depends on. */
import { globSync, readFileSync } from "node:fs";
import { posix } from "node:path";
import type { Span } from "@harmony/runtime/diagnostic";
import type { ImportModel } from "../model/index.ts";
import type { PackageFile } from "./package-of.ts";
import type { Reading } from "./reading.ts";
import { compareSpans, spanBetween } from "./span.ts";
import { ts } from "./typescript.ts";

/** Imports in the package's own files, JavaScript included, tests left out; only of packages that need watching. */
export function harmonyImports(reading: Reading, file: PackageFile): readonly ImportModel[] {
  if (!mustNotImport(reading, file)) return [];
  return sourcesOf(file)
    .flatMap((path) => importsIn(reading, path))
    .toSorted((a, b) => compareSpans(a.span, b.span));
}

/** Entries of package.json, devDependencies left out. */
export function harmonyDependencies(reading: Reading, file: PackageFile): readonly ImportModel[] {
  const { dependencies, optionalDependencies, peerDependencies } = file.json;
  const names = Object.keys({ ...dependencies, ...optionalDependencies, ...peerDependencies });
  return names
    .filter(isHarmonyOrDeploy)
    .map((specifier) => ({ specifier, span: dependencySpan(reading, file, specifier) }));
}

/** Where the package.json of `file` names `specifier`. */
export function dependencySpan(reading: Reading, file: PackageFile, specifier: string): Span {
  const path = posix.join(file.folder, "package.json");
  const source = ts.createSourceFile(path, file.text, ts.ScriptTarget.JSON);
  const key = file.text.indexOf(`"${specifier}":`);
  const start = key < 0 ? file.text.indexOf(`"${specifier}"`) : key;
  return spanBetween(reading, source, start, start + specifier.length + 2);
}

/** Whether such imports belong elsewhere: harmony's own packages, deploy packages and the workspace root may have them. */
export function mustNotImport(reading: Reading, file: PackageFile): boolean {
  const isRoot = file.folder === reading.root;
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

function importsIn(reading: Reading, path: string): readonly ImportModel[] {
  const text = readFileSync(path, "utf8");
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest);
  return ts
    .preProcessFile(text, true, true)
    .importedFiles.filter((each) => isHarmonyOrDeploy(each.fileName))
    .map(({ fileName, pos }) => ({
      specifier: fileName,
      span: spanBetween(reading, source, pos, pos + fileName.length + 2),
    }));
}
