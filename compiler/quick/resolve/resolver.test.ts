/** Where an import is said to lead, TypeScript finds the same file. */
import { globSync, readFileSync } from "node:fs";
import { builtinModules } from "node:module";
import { join } from "node:path";
import { expect, test } from "vitest";
import { projectIn } from "../../project.ts";
import { loadTypeScript, ts, type TypeScript } from "../../read/typescript.ts";
import { readTsconfig } from "../../sources/tsconfig.ts";
import { Disk } from "./disk.ts";
import { Packages } from "./packages.ts";
import { Resolver } from "./resolver.ts";
import { resolutionSettings } from "./settings.ts";

const repository = join(import.meta.dirname, "../../..");
const project = projectIn(repository);
const files = [
  "{compiler,deploy,examples,docs,topologies}/**/*.ts",
  "node_modules/{commander,esbuild,prettier,pg,@types/pg,vite}/**/*.d.{ts,mts,cts}",
].flatMap((pattern) => globSync(pattern, { cwd: repository, exclude: ["**/dist/**/*.js"] }));

const shared = { customConditions: ["harmony-source"], allowImportingTsExtensions: true };
loadTypeScript();
const { ModuleKind, ModuleResolutionKind } = ts;
const ways: Readonly<Record<string, TypeScript.CompilerOptions>> = {
  nodenext: {
    ...shared,
    module: ModuleKind.NodeNext,
    moduleResolution: ModuleResolutionKind.NodeNext,
  },
  bundler: { ...shared, module: ModuleKind.ESNext, moduleResolution: ModuleResolutionKind.Bundler },
};

test.each(Object.entries(ways))("by the rules of %s", (name, options) => {
  const resolver = resolverFor(name);
  const wrong = files.flatMap((path) => {
    const file = join(repository, path);
    const found = ts.preProcessFile(readFileSync(file, "utf8"), true, false).importedFiles;
    return found.flatMap(({ fileName: specifier }) => {
      const ours = resolver.resolve(specifier, file);
      const theirs = byTypeScript(specifier, file, options);
      const isRight =
        typeof ours === "object"
          ? ours.file === theirs
          : ours === "unclear" || theirs !== undefined || isKnown(specifier);
      return isRight ? [] : [`${path}: ${specifier}`];
    });
  });
  expect(wrong).toEqual([]);
});

function resolverFor(moduleResolution: string): Resolver {
  const read = readTsconfig(project.tsconfig)!;
  const tsconfig = { ...read, options: { ...read.options, moduleResolution } };
  const disk = new Disk(new Set());
  return new Resolver(disk, new Packages(disk), resolutionSettings(project, tsconfig)!);
}

function byTypeScript(specifier: string, file: string, options: TypeScript.CompilerOptions) {
  const { Bundler } = ModuleResolutionKind;
  const mode =
    options.moduleResolution === Bundler
      ? ModuleKind.ESNext
      : ts.getImpliedNodeFormatForFile(file, undefined, ts.sys, options);
  const found = ts.resolveModuleName(specifier, file, options, ts.sys, undefined, undefined, mode);
  return found.resolvedModule?.resolvedFileName;
}

// Modules of Node, and what is no code.
function isKnown(specifier: string): boolean {
  return builtinModules.includes(specifier) || /^node:|\.(?:json|css|txt|md)$/.test(specifier);
}
