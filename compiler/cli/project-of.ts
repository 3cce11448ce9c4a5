/** The project that a command line means. */
import { findProject, type HarmonyProject, projectIn } from "../project.ts";
import type { Terminal } from "./outcome.ts";

export function projectOf(
  request: { readonly project?: string },
  terminal: Pick<Terminal, "folder">,
): HarmonyProject {
  return request.project === undefined
    ? findProject(terminal.folder)
    : projectIn(request.project, terminal.folder);
}
