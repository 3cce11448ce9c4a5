/** Relevance: which changed files are worth a run. */
import type { HarmonyProject } from "../project.ts";

const source = /\.(?:[cm]?[jt]sx?|json)$/;
const settings = /(?:^|\/)(?:package(?:-lock)?|harmony\.config|[^/]*tsconfig[^/]*)\.json$/;

/** Whether a run could come to something else since `file` changed. */
export function isSource(file: string): boolean {
  return source.test(file);
}

/** Whether so much may follow from it that the project is opened anew. */
export function decidesAboutAll(file: string): boolean {
  return settings.test(file) || !isSource(file);
}

/** What is not looked at below the root: what others wrote, and what harmony-gen writes itself. */
export function ignoredIn(root: string, project: HarmonyProject | undefined): readonly string[] {
  const written = project ? [project.generated, project.bundle] : [];
  const below = written.filter((folder) => folder.startsWith(`${root}/`));
  return ["**/node_modules/**", "**/.git/**", "node_modules", ".git", ...below];
}
