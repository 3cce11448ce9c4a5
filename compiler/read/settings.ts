/** Reads what of the tsconfig matters to rules and to generated code. */
import type { ProjectSettings } from "../model/index.ts";
import type { HarmonyProject } from "../project.ts";
import { relativeFile } from "./span.ts";
import type { TypeScript } from "./typescript.ts";

export function readSettings(
  project: HarmonyProject,
  options: TypeScript.CompilerOptions,
): ProjectSettings {
  return {
    tsconfig: relativeFile(project.root, project.tsconfig),
    legacyDecorators: options.experimentalDecorators ?? false,
    conditions: options.customConditions ?? [],
    importExtension: options.allowImportingTsExtensions ? ".ts" : ".js",
  };
}
