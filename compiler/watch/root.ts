/** The folder to watch: the project's root, also while its settings are broken. */
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { DiagnosticError } from "@harmony/runtime/diagnostic";
import type { HarmonyProject } from "../project.ts";

const settings = ["harmony.config.json", "package.json"];

/** Throws what `find` throws where there is no project at all: nothing could mend that. */
export function rootOf(find: () => HarmonyProject, folder: string): string {
  try {
    return find().root;
  } catch (error) {
    const nearest = nearestSettings(resolve(folder));
    const isBroken = error instanceof DiagnosticError && error.diagnostic.code === "H0602";
    if (!isBroken || nearest === undefined) throw error;
    return nearest;
  }
}

function nearestSettings(folder: string): string | undefined {
  if (settings.some((name) => existsSync(join(folder, name)))) return folder;
  return dirname(folder) === folder ? undefined : nearestSettings(dirname(folder));
}
