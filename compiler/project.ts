/** Project: where an author's project is, and what its configuration says. */
import { readFileSync, statSync } from "node:fs";
import { join, resolve, dirname, sep } from "node:path";
import { type Diagnostic, DiagnosticError } from "@harmony/runtime/diagnostic/record";

/** Absolute paths, with `/`. */
export interface HarmonyProject {
  readonly root: string;
  readonly tsconfig: string;
  /** Folder that generated code is written to. */
  readonly generated: string;
  /** Folder that the one-file commands are written to. */
  readonly bundle: string;
}

const defaults = { tsconfig: "tsconfig.json", generated: "generated", bundle: "dist" };
type Settings = typeof defaults;

/** The project that `folder` belongs to: the nearest one upwards with a configuration, or with a tsconfig. */
export function findProject(folder: string): HarmonyProject {
  for (let root = resolve(folder); ; root = dirname(root)) {
    const settings = settingsIn(root);
    if (settings) return projectAt(root, settings);
    if (dirname(root) === root) throw new DiagnosticError(noProject(folder));
  }
}

/** The project whose root is exactly `folder`, which may be relative to `from`. */
export function projectIn(folder: string, from = "."): HarmonyProject {
  const root = resolve(from, folder);
  if (!isFolder(root)) throw new DiagnosticError(noProject(folder));
  return projectAt(root, settingsIn(root) ?? {});
}

function projectAt(root: string, settings: Partial<Settings>): HarmonyProject {
  const paths = { ...defaults, ...settings };
  const at = (path: string): string => resolve(root, path).split(sep).join("/");
  return {
    root: at("."),
    tsconfig: at(paths.tsconfig),
    generated: at(paths.generated),
    bundle: at(paths.bundle),
  };
}

function settingsIn(root: string): Partial<Settings> | undefined {
  const own = readJson(join(root, "harmony.config.json"));
  if (own !== undefined) return checked(own, "harmony.config.json");
  const manifest = readJson(join(root, "package.json"));
  if (!isRecord(manifest)) return undefined;
  if ("harmony" in manifest) return checked(manifest["harmony"], "package.json");
  return isFile(join(root, defaults.tsconfig)) ? {} : undefined;
}

function checked(settings: unknown, file: string): Partial<Settings> {
  if (!isRecord(settings)) throw new DiagnosticError(badSettings(file, "it is not an object"));
  for (const [key, value] of Object.entries(settings)) {
    if (!(key in defaults)) throw new DiagnosticError(badSettings(file, `\`${key}\` is unknown`));
    if (typeof value !== "string")
      throw new DiagnosticError(badSettings(file, `\`${key}\` is not a text`));
  }
  return settings;
}

function readJson(path: string): unknown {
  if (!isFile(path)) return undefined;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new DiagnosticError(badSettings(path, `it is not JSON: ${why}`), { cause });
  }
}

function isRecord(value: unknown): value is Record<string, never> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

function noProject(folder: string): Diagnostic {
  return {
    code: "H0601",
    severity: "error",
    message: "there is no project here",
    location: { kind: "file", path: folder },
    notes: [
      "a project is a folder with a package.json and a tsconfig.json, or with a harmony.config.json",
    ],
    help: [
      "run harmony-gen inside the project, or name its folder: `--project <folder>`",
      "to begin in a project that has a package.json: `harmony-gen init`",
    ],
  };
}

function badSettings(file: string, why: string): Diagnostic {
  return {
    code: "H0602",
    severity: "error",
    message: `the configuration of harmony-gen can not be read: ${why}`,
    location: { kind: "file", path: file },
    help: [
      'write it as `"harmony": { "tsconfig": "tsconfig.json", "generated": "generated", "bundle": "dist" }`, each key optional',
    ],
  };
}
