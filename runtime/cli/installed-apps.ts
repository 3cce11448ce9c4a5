/** The `harmony-<app>` commands that can be run here. */
import { accessSync, constants, readdirSync, statSync } from "node:fs";
import { delimiter, join } from "node:path";

export interface InstalledApp {
  readonly name: string;
  /** Absolute path of its command. */
  readonly path: string;
}

const PREFIX = "harmony-";

/** By name; of two commands of one name the one that the shell would run. */
export function installedApps(pathVariable: string): readonly InstalledApp[] {
  const found = new Map<string, InstalledApp>();
  for (const folder of pathVariable.split(delimiter).filter((each) => each !== ""))
    for (const file of filesIn(folder).filter((each) => each.startsWith(PREFIX))) {
      const app = { name: file.slice(PREFIX.length), path: join(folder, file) };
      if (!found.has(app.name) && isRunnable(app.path)) found.set(app.name, app);
    }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Folders on the `PATH` need not exist. */
function filesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function isRunnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
