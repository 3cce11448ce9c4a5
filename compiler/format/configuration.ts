/** The prettier configuration that holds for a folder; prettier itself is asked only where there is one. */
import { hash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

export interface Configuration {
  /** Options for TypeScript, and for JSON: a project may have rules for either. */
  readonly modules: object;
  readonly data: object;
  /** Tells this configuration from any other; absent when that can't be told from its files alone. */
  readonly digest?: string;
}

/** The configuration for files in `folder`; `kept` is believed if no file says otherwise. */
export async function configurationFor(
  folder: string,
  kept?: Configuration,
): Promise<Configuration> {
  const files = configurationFiles(folder);
  if (files.length === 0) return { modules: {}, data: {}, digest: "none" };
  if (!files.every(isData)) return byPrettier(folder);
  const digest = hash("sha256", JSON.stringify(files));
  return kept?.digest === digest ? kept : { ...(await byPrettier(folder)), digest };
}

async function byPrettier(folder: string): Promise<Configuration> {
  const prettier = await import("prettier");
  // It remembers what it read, also while an author changes it.
  await prettier.clearConfigCache();
  const optionsFor = async (name: string) =>
    (await prettier.resolveConfig(`${folder}/${name}`, { editorconfig: true })) ?? {};
  const [modules, data] = [await optionsFor("index.ts"), await optionsFor("app.graph.json")];
  return { modules, data };
}

type File = readonly [path: string, text: string];

// Everything that prettier would look at, from the folder upwards.
function configurationFiles(folder: string): readonly File[] {
  const own = namesIn(folder)
    .filter((name) => /^\.?prettier(?:rc$|rc\.|\.config\.)|^\.editorconfig$/.test(name))
    .concat("package.json", "package.yaml")
    .flatMap((name) => fileAt(`${folder}/${name}`))
    .filter(([path, text]) => !/\/package\.\w+$/.test(path) || text.includes("prettier"));
  return dirname(folder) === folder ? own : [...own, ...configurationFiles(dirname(folder))];
}

/** Whether the file holds options and nothing else: no code, and no name of a package that would hold them. */
function isData([path, text]: File): boolean {
  if (path.endsWith("/.editorconfig")) return true;
  if (!/(?:\.json|\/\.prettierrc)$/.test(path)) return false;
  try {
    const read: unknown = JSON.parse(text);
    const value = path.endsWith("/package.json") ? (read as { prettier?: unknown }).prettier : read;
    return typeof value !== "string";
  } catch {
    return false;
  }
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    // Not there yet, or not ours to read.
    return [];
  }
}

function fileAt(path: string): readonly File[] {
  try {
    return [[path, readFileSync(path, "utf8")]];
  } catch {
    return [];
  }
}
