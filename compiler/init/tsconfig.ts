/** Tsconfig: what the project's own tsconfig says that matters to one beside it. */
import { createRequire } from "node:module";
import { isAbsolute, posix } from "node:path";
import { parse } from "jsonc-parser";
import { textOf } from "./texts-on-disk.ts";

export interface Tsconfig {
  readonly text: string;
  readonly files?: readonly string[];
  readonly include?: readonly string[];
  readonly exclude?: readonly string[];
  readonly options: TsconfigOptions;
}

export interface TsconfigOptions {
  readonly module?: string;
  readonly moduleResolution?: string;
  readonly outDir?: string;
  readonly allowImportingTsExtensions?: boolean;
}

interface TsconfigJson extends Omit<Tsconfig, "text" | "options"> {
  readonly extends?: string | readonly string[];
  readonly compilerOptions?: TsconfigOptions;
}

/** The tsconfig.json of `folder`, with what those say that it extends. */
export function tsconfigIn(folder: string): Tsconfig | undefined {
  return tsconfigAt(posix.join(folder, "tsconfig.json"), new Set());
}

/** The tsconfig at `path`; each file is read once, so that a circle ends. */
export function tsconfigAt(path: string, seen = new Set<string>()): Tsconfig | undefined {
  const text = textOf(path);
  if (text === undefined || seen.has(path)) return undefined;
  seen.add(path);
  const json = (parse(text) ?? {}) as TsconfigJson;
  const bases = [json.extends ?? []].flat().map((base) => tsconfigAt(located(base, path), seen));
  const own = { ...json, text, options: json.compilerOptions ?? {} };
  return bases.reduceRight<Tsconfig>((above, base) => (base ? merged(base, above) : above), own);
}

function merged(base: Tsconfig, above: Tsconfig): Tsconfig {
  return { ...base, ...above, options: { ...base.options, ...above.options } };
}

function located(base: string, from: string): string {
  if (base.startsWith(".") || isAbsolute(base)) {
    const path = posix.resolve(posix.dirname(from), base);
    return path.endsWith(".json") ? path : `${path}.json`;
  }
  const { resolve } = createRequire(from);
  for (const name of [base, `${base}.json`, `${base}/tsconfig.json`]) {
    try {
      return resolve(name);
    } catch {
      // Named without its ending, or by its folder: the next spelling.
    }
  }
  return base;
}
