/** The first question of every run, and often the last: is there anything to do? Built into one file, to load at once. */
import { findProject } from "../project.ts";
import { isFresh } from "../stamp/fresh.ts";
import { versionOfRun } from "./version.ts";

export const nothingToDo = "nothing to do: everything is as generated\n";

/** What `harmony-gen` has to say in `folder` when nothing changed; `undefined` when there is something to do. */
export function answerIn(folder: string): string | undefined {
  try {
    const isUnchanged = isFresh(findProject(folder), versionOfRun(), { bundle: true });
    return isUnchanged ? nothingToDo : undefined;
  } catch {
    // Whatever is wrong is found again, and told, by what does the work.
    return undefined;
  }
}
