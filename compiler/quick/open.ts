/** Opens a project for linking: its tsconfig, its files, and how its imports resolve. */
import { posix } from "node:path";
import type { HarmonyProject } from "../project.ts";
import { filesOf } from "../sources/sources.ts";
import { readTsconfig } from "../sources/tsconfig.ts";
import type { FileFacts } from "./file-facts.ts";
import { isTest } from "./link/program.ts";
import type { QuickProject } from "./quick-project.ts";
import { Disk } from "./resolve/disk.ts";
import { Packages } from "./resolve/packages.ts";
import { Resolver } from "./resolve/resolver.ts";
import { projectSettings, resolutionSettings, strictnessOf } from "./resolve/settings.ts";

/** Where texts come from is the caller's: the disk, an editor, a cache. */
export interface FactSource {
  /** The facts of `file` (absolute), which spans call `shown`; `undefined` when it can't be read. */
  facts(file: string, shown: string): FileFacts | undefined;
  /** What the words in its text tell. */
  relevance(file: string): Relevance;
}

export interface Relevance {
  /** It may declare, list or violate something. */
  readonly matters: boolean;
  /** It may write Kubernetes objects by hand: all that matters about a test. */
  readonly manifests: boolean;
}

/** `undefined` when only TypeScript understands the project's settings. Files that come or go are not noticed. */
export function openQuickProject(
  project: HarmonyProject,
  source: FactSource,
): QuickProject | undefined {
  const tsconfig = readTsconfig(project.tsconfig);
  const listed = tsconfig && filesOf(tsconfig);
  const resolution = tsconfig && resolutionSettings(project, tsconfig);
  const settings = tsconfig && projectSettings(project, tsconfig);
  if (!listed || !resolution || !settings || settings.legacyDecorators) return undefined;
  const named = new Set(listed.filter((file) => isAuthors(project, file)));
  const sorted = [...named].toSorted();
  const disk = new Disk(named);
  const packages = new Packages(disk);
  const resolver = new Resolver(disk, packages, resolution);
  const { root, generated } = project;
  const shown = remembered((file: string) => posix.relative(root, file));
  return {
    root,
    generated,
    settings,
    strictness: strictnessOf(tsconfig),
    named,
    get files() {
      return sorted.filter((file) => matters(file, source.relevance(file)));
    },
    shown,
    facts: (file) => source.facts(file, shown(file)),
    resolve: (specifier, from) => resolver.resolve(specifier, from),
    packageOf: (file) => packages.ofFile(file),
  };
}

/** `answer`, asked once for each file. */
function remembered<Answer>(answer: (file: string) => Answer): (file: string) => Answer {
  const known = new Map<string, Answer>();
  return (file) => {
    const answered = known.get(file) ?? answer(file);
    known.set(file, answered);
    return answered;
  };
}

function isAuthors({ generated, bundle }: HarmonyProject, file: string): boolean {
  if (/\.d\.[cm]?ts$/.test(file) || file.includes("/node_modules/")) return false;
  return ![generated, bundle].some((folder) => file.startsWith(`${folder}/`));
}

function matters(file: string, relevance: Relevance): boolean {
  return isTest(file) ? relevance.manifests : relevance.matters;
}
