/** Reads a tsconfig without TypeScript. What it can't tell for certain it leaves to TypeScript. */
import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { posix } from "node:path";
import { parseJsonc } from "./jsonc.ts";

export interface Tsconfig {
  /** Absolute paths of the files that it consists of, its own first. */
  readonly origins: readonly string[];
  /** As they are written, folders absolute. */
  readonly options: Readonly<Record<string, unknown>>;
  /** Folder that `paths` are relative to. */
  readonly pathsBase?: string;
  /** Absolute. */
  readonly files?: readonly string[];
  /** Absolute patterns. */
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
}

/** The tsconfig at `path`; `undefined` when only TypeScript can tell what it means. */
export function readTsconfig(path: string): Tsconfig | undefined {
  const read = readChain(path, []);
  return read && rooted(read, posix.dirname(path));
}

function readChain(path: string, above: readonly string[]): Tsconfig | undefined {
  const own = above.includes(path) ? undefined : ownOf(path);
  if (!own) return undefined;
  const bases = own.bases.map((base) => base && readChain(base, [...above, path]));
  const read = bases.filter((base) => typeof base === "object");
  if (read.length < bases.length) return undefined;
  return [...read, own.tsconfig].reduce(overlaid);
}

/** What `path` itself says; the files it extends, `undefined` for one that is not there. */
interface Own {
  readonly tsconfig: Tsconfig;
  readonly bases: readonly (string | undefined)[];
}

function ownOf(path: string): Own | undefined {
  const json = jsonAt(path);
  const { compilerOptions = {}, extends: bases = [], ...lists } = isRecord(json) ? json : {};
  if (!isRecord(json) || !isRecord(compilerOptions) || !isPlain(lists)) return undefined;
  const named = typeof bases === "string" ? [bases] : bases;
  const options = optionsIn(compilerOptions, posix.dirname(path));
  if (!options || !areTexts(named)) return undefined;
  const { files, include, exclude } = specsIn(lists, posix.dirname(path));
  return {
    bases: named.map((base) => baseAt(base, path)),
    tsconfig: {
      origins: [path],
      options,
      ...(options["paths"] !== undefined && { pathsBase: posix.dirname(path) }),
      ...(files && { files }),
      ...(include && { include }),
      ...(exclude && { exclude }),
    },
  };
}

function overlaid(base: Tsconfig, own: Tsconfig): Tsconfig {
  const origins = [...own.origins, ...base.origins];
  return { ...base, ...own, origins, options: { ...base.options, ...own.options } };
}

const folders = ["outDir", "declarationDir", "baseUrl"];

// `null` takes away what a base says, which is for TypeScript to do.
function optionsIn(written: Record<string, unknown>, folder: string) {
  const values = Object.values(written);
  if (values.includes(null) || folders.some((key) => !isTextOrNone(written[key]))) return undefined;
  const absolute = folders.flatMap((key) => {
    const value = written[key];
    return typeof value === "string" ? [[key, placed(value, folder)] as const] : [];
  });
  return { ...written, ...Object.fromEntries(absolute) };
}

type Lists = Partial<Record<"files" | "include" | "exclude", readonly string[]>>;

function isPlain(lists: Record<string, unknown>): lists is Lists {
  const { files = [], include = [], exclude = [] } = lists;
  return [files, include, exclude].every(areTexts);
}

function specsIn(lists: Lists, folder: string): Lists {
  const all = (["files", "include", "exclude"] as const).flatMap((key) => {
    const texts = lists[key];
    return texts ? [[key, texts.map((text) => placed(text, folder))] as const] : [];
  });
  return Object.fromEntries(all);
}

const template = /^\$\{configDir\}/i;

// Of the folder that a base stands in; unless it says that of the one that extends it.
function placed(path: string, folder: string): string {
  return template.test(path) ? path : posix.resolve(folder, path);
}

function rooted(tsconfig: Tsconfig, folder: string): Tsconfig {
  const place = (path: string): string => posix.resolve(folder, path.replace(template, "."));
  const { options, ...lists } = tsconfig;
  const absolute = folders.flatMap((key) => {
    const value = options[key];
    return typeof value === "string" ? [[key, place(value)] as const] : [];
  });
  const specs = (["files", "include", "exclude"] as const).flatMap((key) => {
    const texts = lists[key];
    return texts ? [[key, texts.map(place)] as const] : [];
  });
  const all = { ...options, ...Object.fromEntries(absolute) };
  return { ...lists, options: all, ...Object.fromEntries(specs) };
}

function baseAt(name: string, from: string): string | undefined {
  if (!/^\.{0,2}\//.test(name)) return packaged(name, from);
  const path = posix.resolve(posix.dirname(from), name);
  return isFile(path) ? path : isFile(`${path}.json`) ? `${path}.json` : undefined;
}

// By its whole path only: what a package's `exports` and `tsconfig` fields mean to TypeScript is its own affair.
function packaged(name: string, from: string): string | undefined {
  if (!name.endsWith(".json")) return undefined;
  try {
    return createRequire(from).resolve(name);
  } catch {
    return undefined;
  }
}

function jsonAt(path: string): unknown {
  try {
    return parseJsonc(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function areTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((each) => typeof each === "string");
}

function isTextOrNone(value: unknown): boolean {
  return value === undefined || typeof value === "string";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
