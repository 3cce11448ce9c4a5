/** What of a tsconfig decides how imports resolve and how types are written; `undefined` for what only TypeScript knows. */
import { existsSync } from "node:fs";
import { posix } from "node:path";
import type { HarmonyProject } from "../../project.ts";
import type { Tsconfig } from "../../sources/tsconfig.ts";
import type { ProjectSettings } from "../../model/index.ts";
import type { QuickProject } from "../quick-project.ts";

export interface ResolutionSettings {
  readonly isBundler: boolean;
  readonly importConditions: ReadonlySet<string>;
  readonly requireConditions: ReadonlySet<string>;
  /** `paths`, the most specific first; without `after` the whole specifier is meant. */
  readonly paths: readonly PathMapping[];
  readonly hasNodeTypes: boolean;
}

interface PathMapping {
  readonly before: string;
  readonly after?: string;
  /** Absolute. */
  readonly targets: readonly string[];
}

type Options = Tsconfig["options"];

const unusual = [
  "baseUrl",
  "preserveSymlinks",
  "rootDirs",
  "moduleSuffixes",
  "allowArbitraryExtensions",
];
const defaults = ["resolvePackageJsonExports", "resolvePackageJsonImports"];

export function resolutionSettings(
  { root, tsconfig }: HarmonyProject,
  { options, pathsBase }: Tsconfig,
): ResolutionSettings | undefined {
  const resolution = resolutionOf(options);
  const custom = textsIn(options["customConditions"] ?? []);
  const paths = mappingsOf(options["paths"] ?? {}, pathsBase ?? posix.dirname(tsconfig));
  const isUnusual =
    unusual.some((key) => options[key] !== undefined && options[key] !== false) ||
    defaults.some((key) => options[key] === false);
  if (!resolution || !custom || !paths || isUnusual) return undefined;
  const isBundler = resolution === "bundler";
  const shared = ["types", "harmony-source", ...custom, ...(isBundler ? [] : ["node"])];
  return {
    isBundler,
    importConditions: new Set([...shared, "import"]),
    requireConditions: new Set([...shared, "require"]),
    paths,
    hasNodeTypes: hasNodeTypes(options, root),
  };
}

function resolutionOf(options: Options): "node" | "bundler" | undefined {
  const written = [options["moduleResolution"], options["module"]].map((each) =>
    typeof each === "string" ? each.toLowerCase() : undefined,
  );
  const [resolution, module] = written;
  const node = /^node(?:16|18|20|next)$/;
  if (resolution === "bundler") return "bundler";
  if (resolution !== undefined) return node.test(resolution) ? "node" : undefined;
  if (module === "preserve") return "bundler";
  return module !== undefined && node.test(module) ? "node" : undefined;
}

function mappingsOf(written: unknown, base: string): readonly PathMapping[] | undefined {
  if (typeof written !== "object" || written === null) return undefined;
  const mappings = Object.entries(written).map(([pattern, targets]) => {
    const texts = textsIn(targets);
    const [before = "", after, ...others] = pattern.split("*");
    if (!texts || others.length > 0) return undefined;
    const absolute = texts.map((text) => posix.resolve(base, text));
    return { before, ...(after !== undefined && { after }), targets: absolute };
  });
  const known = mappings.filter((each) => each !== undefined);
  if (known.length < mappings.length) return undefined;
  return known.toSorted(
    (a, b) =>
      Number(a.after !== undefined) - Number(b.after !== undefined) ||
      b.before.length - a.before.length,
  );
}

function textsIn(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) && value.every((each) => typeof each === "string")
    ? value
    : undefined;
}

function hasNodeTypes(options: Options, root: string): boolean {
  const types = textsIn(options["types"]) ?? [];
  if (!types.includes("node")) return false;
  const roots = textsIn(options["typeRoots"]) ?? [posix.join(root, "node_modules/@types")];
  return roots.some((folder) => existsSync(posix.join(folder, "node")));
}

/** What rules and generated code ask of the tsconfig. */
export function projectSettings(
  { root, tsconfig }: HarmonyProject,
  { options }: Tsconfig,
): ProjectSettings {
  return {
    tsconfig: posix.relative(root, tsconfig),
    legacyDecorators: Boolean(options["experimentalDecorators"]),
    conditions: textsIn(options["customConditions"]) ?? [],
    importExtension: options["allowImportingTsExtensions"] ? ".ts" : ".js",
  };
}

export function strictnessOf({ options }: Tsconfig): QuickProject["strictness"] {
  // TypeScript 6 is strict unless it is told not to be.
  const isStrict = options["strict"] !== false;
  return {
    strictNull: Boolean(options["strictNullChecks"] ?? isStrict),
    exactOptional: Boolean(options["exactOptionalPropertyTypes"]),
  };
}
