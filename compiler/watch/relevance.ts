/** Relevance: which changed files are worth a run. */
import type { HarmonyProject } from "../project.ts";

const typescript = /(?<!\.d)\.[cm]?tsx?$/;
const readable = /\.(?:[cm]?[jt]sx?|json)$/;
const settings = /(?:^|\/)(?:package(?:-lock)?|harmony\.config|[^/]*tsconfig[^/]*)\.json$/;

/** What the last run says of files. */
export interface Known {
  /** Files that were read, absolute. */
  readonly inputs: ReadonlySet<string>;
  /** Nothing was wrong, so nothing is missing that a new file could bring. */
  readonly isWhole: boolean;
}

/** Whether a run could come to something else since `file` changed. Output of other tools could not. */
export function isRelevant(file: string, { inputs, isWhole }: Known): boolean {
  if (typescript.test(file) || settings.test(file) || inputs.has(file)) return true;
  return !isWhole && readable.test(file);
}

/** Whether so much may follow from it that the project is opened anew. */
export function decidesAboutAll(file: string): boolean {
  return settings.test(file) || !readable.test(file);
}

/** What is not looked at below the root: what others wrote, and what harmony-gen writes itself. */
export function ignoredIn(root: string, project: HarmonyProject | undefined): readonly string[] {
  const written = project ? [project.generated, project.bundle] : [];
  const below = written.filter((folder) => folder.startsWith(`${root}/`));
  return ["**/node_modules/**", "**/.*/**", "node_modules", ".git", ...below];
}
