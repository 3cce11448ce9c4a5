/** Opens a project for linking: its tsconfig, its files, and how its imports resolve. */
import type { HarmonyProject } from "../project.ts";
import type { FileFacts } from "./file-facts.ts";
import type { QuickProject } from "./quick-project.ts";

/** Where texts come from is the caller's: the disk, an editor, a cache. */
export interface FactSource {
  /** The facts of `file` (absolute), which spans call `shown`; `undefined` when it can't be read. */
  facts(file: string, shown: string): FileFacts | undefined;
  /** `mayMatter`, `mayDeclare` and `mayWriteManifests` of its text. */
  relevance(file: string): {
    readonly matters: boolean;
    readonly declares: boolean;
    readonly manifests: boolean;
  };
}

/** `undefined` when only TypeScript understands the project's settings. */
export function openQuickProject(
  _project: HarmonyProject,
  _source: FactSource,
): QuickProject | undefined {
  return undefined;
}
